-- 大家一起练：每个故事里的投票。Votes of audiences in each story. One group a year, scenario and vote (first or second).
WITH cells AS (
  SELECT CAST(EXTRACT(YEAR FROM day) AS INT) AS year, scenario, phase, outcome, SUM(count) AS n
  FROM results
  WHERE kind = 'room' AND phase IN ('first-vote', 'second-vote')
  GROUP BY EXTRACT(YEAR FROM day), scenario, phase, outcome
),
placed AS (
  SELECT *,
    SUM(n) OVER (PARTITION BY year, scenario, phase) AS all_n,
    SUM(CASE WHEN n < 5 THEN 1 ELSE 0 END) OVER (PARTITION BY year, scenario, phase) AS few_cells,
    SUM(CASE WHEN n < 5 THEN n ELSE 0 END) OVER (PARTITION BY year, scenario, phase) AS few_n,
    MAX(n) OVER (PARTITION BY year, scenario, phase) AS most,
    ROW_NUMBER() OVER (PARTITION BY year, scenario, phase, CASE WHEN n < 5 THEN 0 ELSE 1 END ORDER BY n, outcome) AS place
  FROM cells
),
weighed AS (
  SELECT *, few_cells > 0 AND (few_cells < 2 OR few_n < few_cells + 4) AS one_more FROM placed
)
SELECT year, scenario, phase, outcome,
  CAST(CASE WHEN n < 5 OR (one_more AND place = 1) THEN NULL ELSE n END AS BIGINT) AS counted,
  CAST(CASE WHEN all_n < 5 OR (one_more AND most < 5) THEN NULL ELSE all_n END AS BIGINT) AS total
FROM weighed
ORDER BY year, scenario, phase, outcome
