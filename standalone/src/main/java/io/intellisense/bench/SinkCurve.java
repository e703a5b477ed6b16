package io.intellisense.bench;

import com.sun.management.OperatingSystemMXBean;
import io.intellisense.index.GraphState;
import io.intellisense.index.ImageFilter;
import io.intellisense.index.ImagePoint;
import io.intellisense.index.SearchQuery;
import io.intellisense.index.VectorIndex;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** How an index fares while it grows: how fast it takes images, what they cost, and what a search costs meanwhile. */
record SinkCurve(VectorIndex index, Supplier<ImagePoint> next, PrintWriter out) {

    private static final int BATCH = 256;
    private static final int IN_FLIGHT = 4;
    private static final int STEPS = 20;
    private static final int SEARCHES = 40;
    private static final Duration DEADLINE = Duration.ofHours(2);

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** Writes so many images, and prints a row for each twentieth of them. */
    void write(int images) throws Exception {
        out.println("| images | images/s | processor, an image | a search, p50 | p95 | heap |");
        out.println("|---:|---:|---:|---:|---:|---:|");
        int step = Math.max(BATCH, images / STEPS / BATCH * BATCH);
        for (int done = 0; done < images; done += step) {
            double cpu = cpuSeconds();
            double rate = new SinkSide(index, next, step, BATCH, IN_FLIGHT).unitsPerSecond();
            double each = (cpuSeconds() - cpu) / step;
            row(String.format(Locale.ROOT, "%,d | %.0f | %.3f ms", done + step, rate, each * 1_000));
        }
    }

    /** Waits for the graph, and prints what it cost and what a search costs then. */
    void awaitGraph() throws InterruptedException {
        long start = System.nanoTime();
        double cpu = cpuSeconds();
        GraphState end = index.awaitGraph(DEADLINE, now -> {});
        out.printf(
                Locale.ROOT,
                "%nA graph of %,d images after %.0f s, %.0f s of processor time; then:%n%n",
                end.inGraph(),
                (System.nanoTime() - start) / 1e9,
                cpuSeconds() - cpu);
        out.println("| images | images/s | processor, an image | a search, p50 | p95 | heap |");
        out.println("|---:|---:|---:|---:|---:|---:|");
        row(String.format(Locale.ROOT, "%,d | | ", end.images()));
    }

    private void row(String written) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < SEARCHES; i++) {
            float[] vector = next.get().vector();
            long start = System.nanoTime();
            index.search(new SearchQuery(vector, ImageFilter.ALL, 10, 0, null));
            millis.add((System.nanoTime() - start) / 1e6);
        }
        Percentiles search = Percentiles.of(millis);
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
        out.printf(Locale.ROOT, "| %s | %.1f ms | %.1f ms | %d MB |%n", written, search.at(50), search.at(95), heap);
        out.flush();
    }

    private static double cpuSeconds() {
        return SYSTEM.getProcessCpuTime() / 1e9;
    }
}
