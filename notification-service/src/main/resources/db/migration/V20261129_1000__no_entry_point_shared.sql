-- Routing asks routed_units() since the chain of routes came; nobody calls this one any more.
drop function entry_point_shared();
