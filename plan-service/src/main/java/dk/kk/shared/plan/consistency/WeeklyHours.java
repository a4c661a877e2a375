package dk.kk.shared.plan.consistency;

import dk.kk.shared.platform.days.Period;

/** So many hours in each week of the days. */
record WeeklyHours(int hours, Period days) {}
