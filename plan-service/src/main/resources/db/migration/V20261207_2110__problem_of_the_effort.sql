-- A problem may be seen in whom the longer-term effort reaches.
alter table problem
    drop constraint problem_figure_code_check,
    add constraint problem_figure_code_check check (figure_code in (
        'GOAL_1', 'GOAL_2', 'GOAL_3', 'TABLE_1', 'TABLE_2', 'SOF_TOLD', 'CITIZEN_CONTACTED', 'BENEFIT_RESUMED',
        'CASEWORKER_REACHED', 'COORDINATED', 'LONGER_TERM_EFFORT', 'LEAVERS'));
