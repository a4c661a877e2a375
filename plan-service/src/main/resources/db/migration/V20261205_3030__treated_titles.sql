-- By what titles the council treated a proposal: both may be written anew after. Of those decided before, what they are called now.
alter table proposal_decision add title text, add problem_title text;
update proposal_decision d set title = p.title, problem_title = b.title
    from proposal p join problem b on b.id = p.problem_id where p.id = d.proposal_id;
alter table proposal_decision alter title set not null, alter problem_title set not null;
