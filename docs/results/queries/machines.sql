-- 各台电脑：有数字的第一天、最后一天、天数，给主办方查漏。Each computer: first and last day with counts, and on how many days, to see which is missing.
SELECT machine, kind, MIN(day) AS first_day, MAX(day) AS last_day, COUNT(DISTINCT day) AS days
FROM results
GROUP BY machine, kind
ORDER BY machine, kind
