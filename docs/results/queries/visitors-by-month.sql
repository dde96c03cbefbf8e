-- 展台访客，按月。Visitors of the kiosks by month. One group a year.
WITH cells AS (
  SELECT CAST(EXTRACT(YEAR FROM day) AS INT) AS year, CAST(EXTRACT(MONTH FROM day) AS INT) AS month, SUM(count) AS n
  FROM results
  WHERE kind = 'kiosk' AND phase = 'visit'
  GROUP BY EXTRACT(YEAR FROM day), EXTRACT(MONTH FROM day)
),
placed AS (
  SELECT *,
    SUM(n) OVER (PARTITION BY year) AS all_n,
    SUM(CASE WHEN n < 5 THEN 1 ELSE 0 END) OVER (PARTITION BY year) AS few_cells,
    SUM(CASE WHEN n < 5 THEN n ELSE 0 END) OVER (PARTITION BY year) AS few_n,
    MAX(n) OVER (PARTITION BY year) AS most,
    ROW_NUMBER() OVER (PARTITION BY year, CASE WHEN n < 5 THEN 0 ELSE 1 END ORDER BY n, month) AS place
  FROM cells
),
weighed AS (
  SELECT *, few_cells > 0 AND (few_cells < 2 OR few_n < few_cells + 4) AS one_more FROM placed
)
SELECT year, month,
  CAST(CASE WHEN n < 5 OR (one_more AND place = 1) THEN NULL ELSE n END AS BIGINT) AS counted,
  CAST(CASE WHEN all_n < 5 OR (one_more AND most < 5) THEN NULL ELSE all_n END AS BIGINT) AS total
FROM weighed
ORDER BY year, month
