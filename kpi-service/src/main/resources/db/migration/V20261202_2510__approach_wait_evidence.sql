-- How long citizens wait for a caseworker can show something of a duty too.
alter table duty_change
    drop constraint duty_change_figure_check,
    add constraint duty_change_figure_check check (figure in (
        'GOAL_1', 'GOAL_2', 'GOAL_3', 'TABLE_1', 'TABLE_2', 'SOF_TOLD', 'CITIZEN_CONTACTED', 'BENEFIT_RESUMED',
        'CASEWORKER_REACHED', 'LEAVERS'));
