-- 大家一起练：场次，按月。Sessions held by month. They are nobody, so all are told.
SELECT CAST(EXTRACT(YEAR FROM day) AS INT) AS year, CAST(EXTRACT(MONTH FROM day) AS INT) AS month, CAST(SUM(count) AS BIGINT) AS sessions
FROM results
WHERE kind = 'room' AND phase = 'session' AND outcome = 'held'
GROUP BY EXTRACT(YEAR FROM day), EXTRACT(MONTH FROM day)
ORDER BY year, month
