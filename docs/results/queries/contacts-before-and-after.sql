-- 遇到来电或消息怎么做，故事前后。What people did with a call or message, before the story and after it. One group a year, kind, phase, nature and channel.
WITH cells AS (
  SELECT year, kind, phase,
    CASE WHEN outcome IN ('caught', 'missed') THEN 'scam' WHEN outcome IN ('turned-away', 'let-in') THEN 'genuine' END AS nature,
    channel, outcome, n
  FROM (
    SELECT CAST(EXTRACT(YEAR FROM day) AS INT) AS year, kind, phase, channel, outcome, SUM(count) AS n
    FROM results
    WHERE phase IN ('before', 'between', 'after')
    GROUP BY EXTRACT(YEAR FROM day), kind, phase, channel, outcome
  ) AS summed
),
placed AS (
  SELECT *,
    SUM(n) OVER (PARTITION BY year, kind, phase, nature, channel) AS all_n,
    SUM(CASE WHEN n < 5 THEN 1 ELSE 0 END) OVER (PARTITION BY year, kind, phase, nature, channel) AS few_cells,
    SUM(CASE WHEN n < 5 THEN n ELSE 0 END) OVER (PARTITION BY year, kind, phase, nature, channel) AS few_n,
    MAX(n) OVER (PARTITION BY year, kind, phase, nature, channel) AS most,
    ROW_NUMBER() OVER (PARTITION BY year, kind, phase, nature, channel, CASE WHEN n < 5 THEN 0 ELSE 1 END ORDER BY n, outcome) AS place
  FROM cells
),
weighed AS (
  SELECT *, few_cells > 0 AND (few_cells < 2 OR few_n < few_cells + 4) AS one_more FROM placed
)
SELECT year, kind, phase, nature, channel, outcome,
  CAST(CASE WHEN n < 5 OR (one_more AND place = 1) THEN NULL ELSE n END AS BIGINT) AS counted,
  CAST(CASE WHEN all_n < 5 OR (one_more AND most < 5) THEN NULL ELSE all_n END AS BIGINT) AS total
FROM weighed
ORDER BY year, kind, phase, nature, channel, outcome
