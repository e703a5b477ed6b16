package io.intellisense.flink.sink;

import java.nio.file.Path;
import java.util.UUID;
import org.apache.flink.connector.testframe.environment.MiniClusterTestEnvironment;
import org.apache.flink.connector.testframe.external.ExternalContextFactory;
import org.apache.flink.connector.testframe.junit.annotations.TestContext;
import org.apache.flink.connector.testframe.junit.annotations.TestEnv;
import org.apache.flink.connector.testframe.junit.annotations.TestSemantics;
import org.apache.flink.connector.testframe.testsuites.SinkTestSuiteBase;
import org.apache.flink.core.execution.CheckpointingMode;
import org.junit.jupiter.api.io.TempDir;

/** What Flink expects of every sink, against a real index: idempotent writes make it exactly once. */
class IndexSinkSuiteIT extends SinkTestSuiteBase<WrittenImage> {

    @TempDir
    static Path folder;

    @TestEnv
    final MiniClusterTestEnvironment flink = new MiniClusterTestEnvironment();

    @TestSemantics
    final CheckpointingMode[] semantics = {CheckpointingMode.EXACTLY_ONCE};

    @TestContext
    final ExternalContextFactory<IndexContext> index =
            test -> new IndexContext(folder.resolve(UUID.randomUUID().toString()));
}
