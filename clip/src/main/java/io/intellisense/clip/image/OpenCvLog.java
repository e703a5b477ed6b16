package io.intellisense.clip.image;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.global.opencv_core;

/**
 * Turns off what OpenCV writes to standard error about every odd file: a refusal says the same, in its place. JavaCPP has no word for
 * {@code cv::utils::logging::setLogLevel}, so it is called by its C++ name.
 */
final class OpenCvLog {

    private static final String SET_LOG_LEVEL = "_ZN2cv5utils7logging11setLogLevelENS1_8LogLevelE";
    private static final int SILENT = 0;

    private OpenCvLog() {}

    /** Where the name is another (on Windows), the messages stay; OPENCV_LOG_LEVEL=SILENT in the environment helps there. */
    static void turnOff() {
        Loader.load(opencv_core.class);
        Loader.getLoadedLibraries().forEach((library, path) -> {
            if (library.startsWith("opencv_core")) {
                call(path);
            }
        });
    }

    private static void call(String path) {
        try {
            Function setLogLevel = NativeLibrary.getInstance(path).getFunction(SET_LOG_LEVEL);
            setLogLevel.invokeInt(new Object[] {SILENT});
        } catch (UnsatisfiedLinkError e) {
            return; // noise is no reason to stop
        }
    }
}
