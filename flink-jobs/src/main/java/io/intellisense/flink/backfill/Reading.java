package io.intellisense.flink.backfill;

/** One look at the counts of a job. */
record Reading(BackfillProgress progress, StageTimes stages) {}
