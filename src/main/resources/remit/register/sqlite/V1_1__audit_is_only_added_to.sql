CREATE TRIGGER audit_not_changed BEFORE UPDATE ON audit
BEGIN
  SELECT RAISE(ABORT, 'The audit is only ever added to.');
END;

CREATE TRIGGER audit_not_removed BEFORE DELETE ON audit
BEGIN
  SELECT RAISE(ABORT, 'The audit is only ever added to.');
END;
