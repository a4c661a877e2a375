package dk.kk.shared.platform.access;

import java.util.Comparator;
import java.util.Set;

/** Who acts: a person, another system, or one of our own jobs. */
public sealed interface Principal {

    /** As it stands in the audit. */
    String actor();

    /** As an event says who did something: {@code caseworker}. */
    String word();

    /** @param employee the directory's code, {@code S-SC1-V1-1}: all relations compare that
     *  @param units codes of the teams and centres the person works in or leads */
    record Person(String subject, String administration, Set<String> units, String employee, Set<Role> roles)
            implements Principal {

        @Override
        public String actor() {
            return employee.isEmpty() ? "person:" + subject : "employee:" + employee;
        }

        @Override
        public String word() {
            return roles.stream().min(Comparator.naturalOrder()).map(Role::word).orElse("nobody");
        }
    }

    /** @param client the OAuth client id */
    record SystemClient(String client, Set<String> scopes) implements Principal {

        @Override
        public String actor() {
            return "client:" + client;
        }

        @Override
        public String word() {
            return "system";
        }
    }

    /** @param startedBy the actor on whose behalf the job runs */
    record Job(String name, String startedBy) implements Principal {

        @Override
        public String actor() {
            return "system:" + name;
        }

        @Override
        public String word() {
            return name;
        }
    }
}
