package io.intellisense.flink.job;

/** Threads of a job's own. */
public final class JobThread {

    private JobThread() {}

    /**
     * A thread of the job's own class loader. Otherwise it would take over the context class loader of whoever makes it, which may be a
     * thread that many jobs share and that holds on to the loader of one that has ended. Connection pools and model engines load classes
     * through it.
     */
    public static Thread named(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setContextClassLoader(JobThread.class.getClassLoader());
        return thread;
    }
}
