-- From registers to the counts of both fokusmål and both målgrupper, in one query: an independent writing of the
-- settled readings, to hold the columnar engine against. It needs the tables ydelser, samtaler, tilbud, loentimer
-- and fritagelser, and the first and last measured month as $foerste and $sidste.
-- Months are whole numbers (year * 12 + month), hours whole hundredths; no binary fraction takes part.
CREATE OR REPLACE TEMP MACRO maanednr(dag) AS (year(dag) * 12 + month(dag))::INTEGER;
CREATE OR REPLACE TEMP MACRO foerste_dag(nr) AS make_date(((nr - 1) // 12)::BIGINT, ((nr - 1) % 12 + 1)::BIGINT, 1);

WITH
-- The measured months.
maaneder AS MATERIALIZED (
    SELECT nr::INTEGER AS nr, foerste_dag(nr) AS foerste, last_day(foerste_dag(nr)) AS sidste
    FROM range(maanednr($foerste), maanednr($sidste) + 1) AS t (nr)
),
-- What the tables cover: events their first to their last month with any row, ydelser from their earliest start.
daekning AS MATERIALIZED (
    SELECT
        (SELECT date_trunc('month', min(fra_dato))::DATE FROM ydelser) AS ydelser_fra,
        (SELECT maanednr(min(dato)) FROM samtaler) AS samtaler_fra,
        (SELECT maanednr(max(dato)) FROM samtaler) AS samtaler_til,
        (SELECT maanednr(min(fra_dato)) FROM tilbud) AS tilbud_fra,
        (SELECT maanednr(greatest(max(fra_dato), max(til_dato))) FROM tilbud) AS tilbud_til,
        (SELECT maanednr(strptime(min(maaned::VARCHAR), '%Y-%m')) FROM loentimer) AS timer_fra,
        (SELECT maanednr(strptime(max(maaned::VARCHAR), '%Y-%m')) FROM loentimer) AS timer_til
),
-- The ydelser that count, in the order of the bekendtgørelse; three names of one ydelse are a family.
omfattede (ydelse, familie, orden) AS MATERIALIZED (
    VALUES
        ('a_dagpenge', 1, 1), ('sygedagpenge', 2, 2),
        ('selvforsoergelses_og_hjemrejseydelse', 3, 3), ('overgangsydelse', 3, 4), ('integrationsydelse', 3, 5),
        ('uddannelseshjaelp', 4, 6), ('kontanthjaelp', 5, 7), ('ressourceforloeb', 6, 8),
        ('jobafklaringsforloeb', 7, 9), ('ledighedsydelse', 8, 10), ('revalidering', 9, 11)
),
perioder AS MATERIALIZED (
    SELECT y.borger_id, y.kommunekode, o.ydelse, o.familie, o.orden, y.fra_dato AS fra,
        coalesce(y.til_dato, DATE '9999-12-31') AS til
    FROM ydelser AS y JOIN omfattede AS o ON y.ydelse::VARCHAR = o.ydelse
),
-- A forløb breaks when a whole calendar month has no day of the ydelse.
med_foregaaende AS (
    SELECT *, max(til) OVER (
        PARTITION BY borger_id, familie ORDER BY fra, til ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS foregaaende_til
    FROM perioder
),
nummererede AS (
    SELECT *, sum(CASE WHEN maanednr(fra) - maanednr(foregaaende_til) <= 1 THEN 0 ELSE 1 END) OVER (
        PARTITION BY borger_id, familie ORDER BY fra, til ROWS UNBOUNDED PRECEDING
    ) AS forloeb
    FROM med_foregaaende
),
forloeb AS MATERIALIZED (
    SELECT borger_id, familie, forloeb, min(fra) AS fra, max(til) AS til
    FROM nummererede GROUP BY borger_id, familie, forloeb
),
-- Kontanthjælp and uddannelseshjælp right after the family of overgangsydelse keep its earlier start.
arvet AS (
    SELECT hjaelp.borger_id, hjaelp.familie, hjaelp.forloeb, min(overgang.fra) AS fra
    FROM forloeb AS hjaelp JOIN forloeb AS overgang ON hjaelp.borger_id = overgang.borger_id
    WHERE hjaelp.familie IN (4, 5) AND overgang.familie = 3
        AND overgang.fra < hjaelp.fra AND maanednr(hjaelp.fra) - maanednr(overgang.til) <= 1
    GROUP BY ALL
),
-- Each period with the start of its forløb.
med_start AS MATERIALIZED (
    SELECT n.*, coalesce(a.fra, f.fra) AS start
    FROM nummererede AS n
    JOIN forloeb AS f USING (borger_id, familie, forloeb)
    LEFT JOIN arvet AS a USING (borger_id, familie, forloeb)
),
-- A row for each period and measured month with a day of it, and its last day there.
i_maaneden AS (
    SELECT p.*, m.nr AS maaned, least(p.til, m.sidste) AS dag
    FROM med_start AS p JOIN maaneder AS m ON p.fra <= m.sidste AND p.til >= m.foerste
),
-- Whole months from the start to that day; a day that the month does not have is its last.
-- A forløb from the first covered month may be older, so its anciennitet is at least what is counted.
med_anciennitet AS (
    SELECT *,
        maanednr(dag) - maanednr(start)
        - CASE WHEN day(start) > day(dag) AND dag < last_day(dag) THEN 1 ELSE 0 END AS anciennitet,
        start < (SELECT ydelser_fra + INTERVAL 1 MONTH FROM daekning) AS mindst_siden
    FROM i_maaneden
),
-- One row a person and month: first the ydelse with the longest anciennitet, else the first in order; then its period
-- with the measuring day, the last day on it, else the latest period, else the lowest kommune.
-- (Within a ydelse, the period with the measuring day has the longest anciennitet.)
ordnede AS MATERIALIZED (
    SELECT borger_id, maaned, familie, kommunekode, ydelse, dag AS maaledag, anciennitet, mindst_siden,
        row_number() OVER (
            PARTITION BY borger_id, maaned ORDER BY anciennitet DESC, familie, dag DESC, fra DESC, kommunekode
        ) AS plads
    FROM med_anciennitet
),
-- Another ydelse of the month that may be the longest after all: the person may then be in either cell.
andre AS MATERIALIZED (
    SELECT a.borger_id, a.maaned, a.kommunekode, a.ydelse, v.maaledag, v.anciennitet
    FROM ordnede AS a JOIN ordnede AS v ON v.borger_id = a.borger_id AND v.maaned = a.maaned
    WHERE a.mindst_siden AND a.plads > 1 AND v.plads = 1 AND v.familie <> a.familie
    QUALIFY row_number() OVER (PARTITION BY a.borger_id, a.maaned, a.familie ORDER BY a.plads) = 1
),
-- The persons' rows; igen where the kommune has the person already.
personmaaneder AS (
    SELECT o.borger_id, o.maaned, o.kommunekode, o.ydelse, o.maaledag, o.anciennitet,
        o.mindst_siden OR a.borger_id IS NOT NULL AS mindst_siden, a.borger_id IS NOT NULL AS uvis_ydelse, false AS igen
    FROM ordnede AS o
    LEFT JOIN (SELECT DISTINCT borger_id, maaned FROM andre) AS a USING (borger_id, maaned)
    WHERE o.plads = 1
    UNION ALL
    SELECT a.borger_id, a.maaned, a.kommunekode, a.ydelse, a.maaledag, a.anciennitet, true, true,
        a.kommunekode = v.kommunekode
        OR row_number() OVER (PARTITION BY a.borger_id, a.maaned, a.kommunekode ORDER BY a.ydelse) > 1
    FROM andre AS a JOIN ordnede AS v ON v.borger_id = a.borger_id AND v.maaned = a.maaned AND v.plads = 1
),
-- The målgruppe of at least 12 months, and the one of exactly 6.
maalgrupper AS MATERIALIZED (
    SELECT *, 12 AS laengde, anciennitet >= 12 AND NOT uvis_ydelse AS sikker FROM personmaaneder
    WHERE anciennitet >= 12 OR mindst_siden
    UNION ALL
    SELECT *, 6 AS laengde, NOT mindst_siden AS sikker FROM personmaaneder
    WHERE anciennitet = 6 OR (mindst_siden AND anciennitet < 6)
),
-- Samtaler, tilbud and hours in the windows of those in a målgruppe; a window is whole months to the measured one.
samtaletal AS (
    SELECT g.borger_id, g.maaned, g.laengde, count(*) AS samtaler
    FROM maalgrupper AS g
    JOIN (SELECT borger_id, maanednr(dato) AS nr FROM (SELECT DISTINCT * FROM samtaler)) AS s
        ON s.borger_id = g.borger_id AND s.nr BETWEEN g.maaned - g.laengde + 1 AND g.maaned
    WHERE NOT g.igen
    GROUP BY ALL
),
tilbudstal AS (
    SELECT DISTINCT g.borger_id, g.maaned, g.laengde
    FROM maalgrupper AS g
    JOIN tilbud AS t ON t.borger_id = g.borger_id AND maanednr(t.fra_dato) <= g.maaned
        AND coalesce(maanednr(t.til_dato) > g.maaned - g.laengde, true)
    WHERE t.tilbudstype::VARCHAR NOT IN ('mentor', 'psykiatrisk_behandling')
),
timetal AS (
    SELECT g.borger_id, g.maaned, g.laengde, sum(t.hundrededele) AS hundrededele
    FROM maalgrupper AS g
    JOIN (
        SELECT borger_id, left(maaned::VARCHAR, 4)::INTEGER * 12 + right(maaned::VARCHAR, 2)::INTEGER AS nr,
            (timer * 100)::BIGINT * CASE WHEN tilbagefoersel = 'ja' THEN -1 ELSE 1 END AS hundrededele
        FROM loentimer WHERE ordinaer = 'ja'
    ) AS t ON t.borger_id = g.borger_id AND t.nr BETWEEN g.maaned - g.laengde + 1 AND g.maaned
    WHERE NOT g.igen
    GROUP BY ALL
),
-- At the measuring day, for the målgruppe of the supervision; an empty fokusmål is both.
fritagne AS (
    SELECT DISTINCT g.borger_id, g.maaned, g.laengde, coalesce(f.fokusmaal::VARCHAR, fokusmaal.navn) AS fokusmaal
    FROM maalgrupper AS g
    JOIN fritagelser AS f ON f.borger_id = g.borger_id
        AND f.fra_dato <= g.maaledag AND coalesce(f.til_dato >= g.maaledag, true)
    JOIN (VALUES ('samtaler'), ('aktiv_indsats')) AS fokusmaal (navn)
        ON f.fokusmaal IS NULL OR f.fokusmaal::VARCHAR = fokusmaal.navn
    WHERE g.laengde = 12
),
-- What is known to have happened, and whether the whole window is covered.
fakta AS (
    SELECT g.*,
        coalesce(s.samtaler, 0) >= 4 AS har_samtaler,
        g.maaned - g.laengde + 1 >= d.samtaler_fra AND g.maaned <= d.samtaler_til AS samtaler_kendt,
        b.borger_id IS NOT NULL
        OR coalesce(t.hundrededele, 0) >= CASE WHEN g.laengde = 12 THEN 22500 ELSE 11300 END AS har_aktiv,
        g.maaned - g.laengde + 1 >= greatest(d.tilbud_fra, d.timer_fra)
        AND g.maaned <= least(d.tilbud_til, d.timer_til) AS aktiv_kendt
    FROM maalgrupper AS g
    CROSS JOIN daekning AS d
    LEFT JOIN samtaletal AS s USING (borger_id, maaned, laengde)
    LEFT JOIN tilbudstal AS b USING (borger_id, maaned, laengde)
    LEFT JOIN timetal AS t USING (borger_id, maaned, laengde)
),
svar AS (
    SELECT borger_id, maaned, laengde, kommunekode, ydelse, sikker, igen, 'samtaler' AS fokusmaal,
        har_samtaler AS opfyldt, har_samtaler OR samtaler_kendt AS kendt
    FROM fakta
    UNION ALL
    SELECT borger_id, maaned, laengde, kommunekode, ydelse, sikker, igen, 'aktiv_indsats',
        har_aktiv, har_aktiv OR aktiv_kendt
    FROM fakta
),
celler AS (
    SELECT s.laengde, s.kommunekode, s.ydelse, s.fokusmaal, s.maaned,
        count(*) FILTER (WHERE s.sikker AND s.opfyldt) AS taeller,
        count(*) FILTER (WHERE s.sikker) AS naevner,
        count(*) FILTER (WHERE NOT s.sikker OR NOT s.kendt) AS uafklaret,
        count(*) FILTER (WHERE s.igen) AS igen
    FROM svar AS s
    ANTI JOIN fritagne AS f USING (borger_id, maaned, laengde, fokusmaal)
    GROUP BY ALL
)
-- By ydelse, then all of them together, with each person once a kommune.
SELECT laengde, kommunekode::VARCHAR AS kommunekode, ydelse::VARCHAR AS ydelse, fokusmaal,
    strftime(foerste_dag(maaned), '%Y-%m') AS maaned, taeller, naevner, uafklaret
FROM celler
UNION ALL
SELECT laengde, kommunekode::VARCHAR, 'alle', fokusmaal, strftime(foerste_dag(maaned), '%Y-%m'),
    sum(taeller)::BIGINT, sum(naevner)::BIGINT, sum(uafklaret - igen)::BIGINT
FROM celler
GROUP BY laengde, kommunekode, fokusmaal, maaned;
