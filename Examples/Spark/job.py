"""The file that spark-submit is given; README.md shows how."""

from policytext_spark.job import main

main()
