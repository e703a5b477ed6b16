package io.intellisense.flink.redis;

import io.intellisense.flink.flow.ImageOutcome;

/** Tells Redis an outcome; after a failure it connects anew at the next call. */
interface OutcomeCommands extends AutoCloseable {

    /** Its status first, then the news: whoever hears of a change reads the status. */
    void send(ImageOutcome outcome);

    @Override
    void close();
}
