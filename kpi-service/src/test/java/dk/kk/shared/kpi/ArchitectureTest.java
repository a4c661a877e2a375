package dk.kk.shared.kpi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dk.kk.shared.platform.testing.Structure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> the_house_rules_hold() {
        return Structure.of("kpi").rules();
    }

    /** That it has no HTTP client is among the house's rules; this is the other half. */
    @Test
    void no_class_reaches_a_database_but_through_the_one_data_source() throws IOException {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.sql.DriverManager")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.quarkus.agroal.DataSource")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("org.postgresql..")
                .check(new ClassFileImporter().importPath(Path.of("target/classes")));
        assertThat(Files.readAllLines(Path.of("src/main/resources/application.properties")))
                .noneMatch(line -> line.startsWith("quarkus.datasource."));
    }
}
