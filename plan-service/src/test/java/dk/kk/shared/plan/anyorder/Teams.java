package dk.kk.shared.plan.anyorder;

import dk.kk.shared.platform.testing.Casework;

/** Two teams of one centre on each side. */
record Teams(String jobCentre, String socialCentre) {
    static Teams ofTheirOwn() {
        return new Teams(Casework.code("JC"), Casework.code("SC"));
    }

    String jobCentreTeam() {
        return jobCentre + "-T1";
    }

    String otherJobCentreTeam() {
        return jobCentre + "-T2";
    }

    String adultTeam() {
        return socialCentre + "-V1";
    }

    String otherAdultTeam() {
        return socialCentre + "-V2";
    }
}
