-- As many projects, people, issues and notes as the product is measured with; the same at every run.
BEGIN;
SET LOCAL synchronous_commit = off;
SELECT setseed(0.3);

-- One federation, 34 townships, 54 chambers below them, as a nested set: places in preorder.
CREATE TEMP TABLE place AS
WITH tree AS (
  SELECT 1 AS id, NULL::int AS parent, 0 AS depth, 0 AS town, 0 AS chamber
  UNION ALL SELECT 1 + t, 1, 1, t, 0 FROM generate_series(1, 34) t
  UNION ALL SELECT 35 + c, 2 + (c - 1) % 34, 2, 1 + (c - 1) % 34, c FROM generate_series(1, 54) c
)
SELECT tree.*, 2 * row_number() OVER (ORDER BY town, chamber) - depth - 1 AS lft,
  CASE depth WHEN 0 THEN 88 WHEN 1 THEN (SELECT count(*) FROM tree b WHERE b.parent = tree.id) ELSE 0 END AS below
FROM tree;
INSERT INTO projects (id, name, description, is_public, parent_id, created_on, updated_on, identifier, status, lft, rgt, inherit_members)
SELECT id, CASE depth WHEN 0 THEN '工商联' WHEN 1 THEN '第' || town || '街道' ELSE '第' || chamber || '商会' END,
  '', false, parent, now(), now(), 'place-' || id, 1, lft, lft + 2 * below + 1, false
FROM place ORDER BY id;
INSERT INTO enabled_modules (project_id, name) SELECT id, 'issue_tracking' FROM projects;
INSERT INTO projects_trackers (project_id, tracker_id) SELECT p.id, t.id FROM projects p, trackers t;

-- 300 people, five a chamber and the rest about the townships; the officer is a member everywhere.
INSERT INTO users (id, login, hashed_password, firstname, lastname, admin, status, language, created_on, updated_on, type, mail_notification, salt)
SELECT 1000 + n, 'user' || n, '', '员' || n, '会', false, 1, 'zh', now(), now(), 'User', 'none', ''
FROM generate_series(1, 300) n;
WITH belongs AS (
  SELECT (SELECT id FROM users WHERE login = 'officer') AS person, id AS project FROM projects
  UNION ALL SELECT 1000 + n, CASE WHEN n <= 270 THEN 36 + (n - 1) % 54 ELSE 2 + n % 34 END FROM generate_series(1, 300) n
), made AS (
  INSERT INTO members (user_id, project_id, created_on) SELECT person, project, now() FROM belongs RETURNING id
)
INSERT INTO member_roles (member_id, role_id) SELECT id, (SELECT id FROM roles WHERE name = '经办') FROM made;

CREATE TEMP TABLE drawn AS
SELECT n, least(53, floor(54 * power(random(), 2)))::int AS chamber, random() AS a, random() AS b, random() AS c, random() AS e
FROM generate_series(1, :issues) n;
INSERT INTO issues (id, tracker_id, project_id, subject, description, due_date, status_id, assigned_to_id, priority_id,
  author_id, created_on, updated_on, start_date, done_ratio, root_id, lft, rgt, closed_on)
SELECT d.n, (SELECT min(id) FROM trackers) + floor(d.a * 6)::int, 36 + d.chamber,
  (ARRAY['无固定阵地', '会费收缴未公示', '换届选举超期', '商会台账不全', '印章管理不规范', '培训活动不足', '税务登记逾期', '会员注册信息过期'])[1 + d.n % 8] || d.n,
  repeat('商会借用会议室办公，没有固定场所，需在规定期限内完成整改并上传佐证照片。', 1 + floor(d.b * 4)::int),
  CASE WHEN d.c > 0.05 THEN at::date + 5 + floor(d.b * 90)::int END,
  s.id, 1001 + d.chamber + 54 * floor(d.c * 5)::int, (SELECT min(id) FROM enumerations WHERE type = 'IssuePriority'),
  1001 + d.chamber, at, at, at::date, 0, d.n, 1, 2, CASE WHEN s.is_closed THEN at + interval '20 days' END
FROM drawn d
CROSS JOIN LATERAL (SELECT timestamp '2024-01-01' + d.n * interval '1000 days' / :issues AS at) t
JOIN (SELECT *, row_number() OVER (ORDER BY position) AS place FROM issue_statuses) s
  ON s.place = CASE WHEN d.e < 0.7 THEN 6 ELSE 1 + floor((d.e - 0.7) / 0.3 * 5)::int END;

-- Three notes an issue with the change of status they came with.
INSERT INTO journals (id, journalized_id, journalized_type, user_id, notes, created_on, private_notes)
SELECT row_number() OVER (ORDER BY i.created_on, k), i.id, 'Issue', i.author_id, '已电话联系商会负责人，答复本周内补交材料。', i.created_on + k * interval '5 days', false
FROM issues i, generate_series(1, 3) k;
INSERT INTO journal_details (journal_id, property, prop_key, old_value, value)
SELECT id, 'attr', 'status_id', '1', '2' FROM journals;
SELECT setval('projects_id_seq', 1000), setval('users_id_seq', 2000),
  setval('issues_id_seq', (SELECT max(id) FROM issues)), setval('journals_id_seq', (SELECT max(id) FROM journals));
COMMIT;
