"""Runs every ready-made query in DuckDB and in Apache Spark over the same files, compares both with the sums that were added up while
the data was made, and looks whether what must not be told is told. Prints one line a figure: name value unit against ratio limit."""

import json
import pathlib
import sys
import time

import duckdb

LIMIT = 1.0
FEW = range(1, 5)
TIMES = 5


def queries(folder):
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.sql"))}


def plain(value):
    """A value as both engines and the sums write it."""
    return "" if value is None else str(value)


def rows(found):
    return sorted(tuple(None if value is None and at >= len(row) - 2 else plain(value) for at, value in enumerate(row)) for row in map(tuple, found))


def in_duckdb(data, asked):
    connection = duckdb.connect()
    connection.execute("SET parquet_metadata_cache = true")
    connection.execute(
        f"CREATE VIEW results AS SELECT * FROM read_parquet('{data}/kind=*/month=*/machine-*.parquet', hive_partitioning = true)"
    )
    told, seconds = {}, {}
    for name, query in asked.items():
        took = []
        for _ in range(TIMES):
            begun = time.perf_counter()
            found = connection.execute(query).fetchall()
            took.append(time.perf_counter() - begun)
        told[name], seconds[name] = rows(found), took
    return told, seconds


def in_spark(data, asked):
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").config("spark.ui.showConsoleProgress", "false").config("spark.driver.host", "127.0.0.1")
    builder = builder.config("spark.driver.bindAddress", "127.0.0.1").config("spark.sql.shuffle.partitions", "4")
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    spark.read.parquet(str(data)).createOrReplaceTempView("results")
    begun = time.perf_counter()
    told = {name: rows(spark.sql(query).collect()) for name, query in asked.items()}
    seconds = time.perf_counter() - begun
    spark.stop()
    return told, seconds


def groups_of(sums):
    groups = {}
    for group, cell, count in sums:
        groups.setdefault(tuple(group), {})[cell] = count
    return groups


def amiss_in_cells(name, sums, told):
    """Whatever a query with cells and totals tells wrongly, leaves out for nothing, or tells of few."""
    groups = groups_of(sums)
    shown = {}
    for *group, cell, counted, total in told:
        shown.setdefault(tuple(group), {})[cell] = (counted, total)
    if {group: set(cells) for group, cells in groups.items()} != {group: set(cells) for group, cells in shown.items()}:
        return [f"{name}: other groups or cells than were made"]
    amiss = []
    for group, cells in groups.items():
        left_out = [count for cell, count in cells.items() if shown[group][cell][0] is None]
        total = shown[group][next(iter(cells))][1]
        for cell, count in cells.items():
            counted = shown[group][cell][0]
            if counted is not None and (counted != str(count) and counted != count or count in FEW):
                amiss.append(f"{name} {group} {cell}: {counted} is told, {count} was made")
        if total is not None and int(total) != sum(cells.values()):
            amiss.append(f"{name} {group}: {total} in all is told, {sum(cells.values())} were made")
        few = [count for count in left_out if count in FEW]
        if bool(few) != bool(left_out):
            amiss.append(f"{name} {group}: {left_out} left out for nothing")
        # Whoever takes the others for one each must still find room for five in any of them.
        if few and total is not None and (len(left_out) < 2 or sum(left_out) < len(left_out) + 4):
            amiss.append(f"{name} {group}: {few} can be reckoned from {cells}")
        if len(left_out) > len(few) + 1:
            amiss.append(f"{name} {group}: more is left out than has to be")
    return amiss


def amiss_in(name, sums, told):
    if name == "machines":
        made = sorted((machine, kind, str(days)) for (machine,), kind, days in sums)
        found = sorted((machine, kind, str(days)) for machine, kind, _, _, days in told)
        return [] if made == found else [f"{name}: other days than were made"]
    if name == "sessions-by-month":
        made = sorted((year, month, str(count)) for (year,), month, count in sums)
        found = sorted((year, str(month), str(count)) for year, month, count in told)
        return [] if made == found else [f"{name}: {found} is told, {made} was made"]
    return amiss_in_cells(name, sums, told)


def main():
    made, asked = pathlib.Path(sys.argv[1]), queries(pathlib.Path(sys.argv[2]))
    sums = json.loads((made / "sums.json").read_text(encoding="utf-8"))
    if set(sums) != set(asked):
        sys.exit(f"there are sums for {sorted(sums)} and queries for {sorted(asked)}")
    duck, seconds = in_duckdb(made / "data", asked)
    spark, spark_seconds = in_spark(made / "data", asked)
    amiss = [line for name in asked for line in amiss_in(name, sums[name], duck[name])]
    amiss += [f"{name}: DuckDB and Spark tell different numbers" for name in asked if duck[name] != spark[name]]
    left_out = sum(value is None for told in duck.values() for row in told for value in row)
    if not left_out:
        amiss.append("nothing was left out: the data tries nothing")
    print(f"{len(asked)} queries, {sum(map(len, duck.values()))} rows, {left_out} numbers left out; Spark took {spark_seconds:.1f} s")
    slowest = 0.0
    for name, took in seconds.items():
        took = sorted(took)[len(took) // 2]
        slowest = max(slowest, took)
        print(f"results-query-{name} {took:.2f} s - - {LIMIT:.0f}{'' if took <= LIMIT else '  OVER'}")
    print("\n".join(amiss) if amiss else "both engines tell the same numbers, and those that were made")
    sys.exit(1 if amiss or slowest > LIMIT else 0)


if __name__ == "__main__":
    main()
