-- When somebody last signed in, whatever became of the session; null where they are still awaited.
ALTER TABLE users ADD COLUMN last_sign_in_at timestamptz;
UPDATE users u SET last_sign_in_at = coalesce(
    (SELECT max(s.created_at) FROM user_session s WHERE s.user_id = u.id),
    (SELECT u.created_at FROM user_identity i WHERE i.user_id = u.id LIMIT 1));

GRANT UPDATE (last_sign_in_at) ON users TO ${appRole};
