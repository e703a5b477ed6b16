package io.intellisense.cli;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import io.intellisense.standalone.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Sends the full log to the data folder (three files of 10 MB); the terminal shows only what a person needs. */
final class LogFile {

    private LogFile() {}

    static void useIn(DataFolder data) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        if (root.getAppender("file") != null) {
            return;
        }
        // Spring would begin anew, without this file; what it does besides is to bring in Tomcat's log.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        file.setName("file");
        file.setContext(context);
        String log = data.log().toString();
        file.setFile(log);
        file.setEncoder(layout(context));
        file.setRollingPolicy(threeFiles(context, file, log));
        file.setTriggeringPolicy(ofTenMegabytes(context));
        file.start();
        root.addAppender(file);
    }

    private static PatternLayoutEncoder layout(LoggerContext context) {
        PatternLayoutEncoder layout = new PatternLayoutEncoder();
        layout.setContext(context);
        layout.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{36} - %msg%n");
        layout.start();
        return layout;
    }

    private static FixedWindowRollingPolicy threeFiles(
            LoggerContext context, RollingFileAppender<ILoggingEvent> file, String log) {
        FixedWindowRollingPolicy policy = new FixedWindowRollingPolicy();
        policy.setContext(context);
        policy.setParent(file);
        policy.setFileNamePattern(log + ".%i");
        policy.setMaxIndex(2);
        policy.start();
        return policy;
    }

    private static SizeBasedTriggeringPolicy<ILoggingEvent> ofTenMegabytes(LoggerContext context) {
        SizeBasedTriggeringPolicy<ILoggingEvent> policy = new SizeBasedTriggeringPolicy<>();
        policy.setContext(context);
        policy.setMaxFileSize(FileSize.valueOf("10MB"));
        policy.start();
        return policy;
    }
}
