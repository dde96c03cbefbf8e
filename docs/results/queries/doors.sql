-- 展台各入口：做完的和没做完的。What became of each door that visitors opened. One group a year and door: 'finished' and 'left'.
WITH opened AS (
  SELECT CAST(EXTRACT(YEAR FROM day) AS INT) AS year, door,
    SUM(CASE WHEN outcome = 'finished' THEN count ELSE 0 END) AS ended,
    SUM(CASE WHEN outcome = 'opened' THEN count ELSE -count END) AS ceased
  FROM results
  WHERE kind = 'kiosk' AND phase = 'door'
  GROUP BY EXTRACT(YEAR FROM day), door
),
cells AS (
  SELECT year, door, 'finished' AS outcome, ended AS n FROM opened WHERE ended > 0
  UNION ALL
  SELECT year, door, 'left' AS outcome, ceased AS n FROM opened WHERE ceased > 0
),
placed AS (
  SELECT *,
    SUM(n) OVER (PARTITION BY year, door) AS all_n,
    SUM(CASE WHEN n < 5 THEN 1 ELSE 0 END) OVER (PARTITION BY year, door) AS few_cells,
    SUM(CASE WHEN n < 5 THEN n ELSE 0 END) OVER (PARTITION BY year, door) AS few_n,
    MAX(n) OVER (PARTITION BY year, door) AS most,
    ROW_NUMBER() OVER (PARTITION BY year, door, CASE WHEN n < 5 THEN 0 ELSE 1 END ORDER BY n, outcome) AS place
  FROM cells
),
weighed AS (
  SELECT *, few_cells > 0 AND (few_cells < 2 OR few_n < few_cells + 4) AS one_more FROM placed
)
SELECT year, door, outcome,
  CAST(CASE WHEN n < 5 OR (one_more AND place = 1) THEN NULL ELSE n END AS BIGINT) AS counted,
  CAST(CASE WHEN all_n < 5 OR (one_more AND most < 5) THEN NULL ELSE all_n END AS BIGINT) AS total
FROM weighed
ORDER BY year, door, outcome
