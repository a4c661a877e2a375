-- Of an offer that changed its courses are asked, in each batch that is heard.
create index known_course_offer on known_course (offer_id);
