package io.intellisense.flink.flow;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.util.OutputTag;

/** What leaves the main path of the job. */
public final class SideOutputs {

    /** Refused images, from any step. */
    public static final OutputTag<RejectedImage> REJECTED =
            new OutputTag<>("rejected", TypeInformation.of(RejectedImage.class));

    /** What became of announced images that never reach the index. */
    public static final OutputTag<ImageOutcome> OUTCOMES =
            new OutputTag<>("outcomes", TypeInformation.of(ImageOutcome.class));

    /** Images for which nothing has to be decoded. */
    public static final OutputTag<FoundImage> FOUND = new OutputTag<>("found", TypeInformation.of(FoundImage.class));

    private SideOutputs() {}
}
