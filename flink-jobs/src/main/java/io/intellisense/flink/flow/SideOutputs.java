package io.intellisense.flink.flow;

import io.intellisense.domain.RejectedImage;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.util.OutputTag;

/** What leaves the main path of the job. */
public final class SideOutputs {

    /** Refused images, from any step. */
    public static final OutputTag<RejectedImage> REJECTED =
            new OutputTag<>("rejected", TypeInformation.of(RejectedImage.class));

    /** Images that the index holds already. */
    public static final OutputTag<FoundImage> FOUND = new OutputTag<>("found", TypeInformation.of(FoundImage.class));

    private SideOutputs() {}
}
