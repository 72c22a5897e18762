-- Whether the same bytes came before is known once all of them are here.
grant update (same_as) on submission to ${app_role};

create trigger submission_stays_the_same before update of same_as
  on submission for each row execute function refuse_to_change_what_was_received();
