package dk.kk.shared.plan.content;

/** What a plan says, and who wrote it. */
record ContentVersion(ContentVersionView written, PlanContent content) {}
