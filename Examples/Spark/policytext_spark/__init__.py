"""Names and figures of the documents of a data set, found by the command policytext on Apache Spark."""
