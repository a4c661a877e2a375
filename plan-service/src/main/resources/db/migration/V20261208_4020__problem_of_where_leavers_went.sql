-- A problem may be seen in why BIF closed the cases of those who left match group 4-5.
alter table problem
    drop constraint problem_figure_part_check,
    add constraint problem_figure_part_check check (figure_part in (
        'IN_TREATMENT', 'DISABILITY', 'MENTALLY_ILL_AND_VULNERABLE', 'WITHOUT_SPECIAL_NEEDS', 'SOF_TOTAL', 'BIF_TOTAL',
        'SPECIAL_NEEDS', 'ALL_MATCH_4_5', 'BIF', 'SOF', 'BIF_GREEN_LINE', 'BIF_OTHERS', 'SOF_GREEN_LINE', 'SOF_OTHERS',
        'DEAD', 'MOVED', 'EMIGRATED', 'OTHERWISE_GONE', 'WORK', 'EDUCATION', 'DISABILITY_PENSION',
        'BIF_CASE_ENDED_OTHERWISE', 'BIF_CASE_ENDED', 'MATCH_1_TO_3', 'NO_MATCH_GROUP'));
