package io.intellisense.clip.image;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.ErrorCallback;
import org.bytedeco.opencv.opencv_core.Mat;

/** OpenCV's image codecs, set up to be quiet and to leave parallelism and memory accounting to us. Whoever gets a {@link Mat} closes it. */
final class OpenCv {

    /** OpenCV itself refuses more pixels than this, whatever our limits say. */
    static final long MAX_PIXELS = 1L << 30;

    private static final int JPEG_QUALITY = 85;

    /** A C++ callback is called for as long as the process lives: it must not be collected. */
    private static final ErrorCallback SILENT = silence();

    private OpenCv() {}

    /** Decodes to 8-bit or, where the flags say so, to whatever the file holds; null where OpenCV cannot. */
    static Mat decode(Excerpt file, int flags) {
        try (BytePointer bytes = outsideTheHeap(file);
                Mat encoded = new Mat(1, file.length(), CV_8UC1, bytes)) {
            Mat decoded = opencv_imgcodecs.imdecode(encoded, flags | opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION);
            if (!decoded.empty()) {
                return decoded;
            }
            decoded.close();
            return null;
        } catch (RuntimeException e) { // a cv::Exception: the file is beyond this decoder, another may know it
            return null;
        }
    }

    /** A whole file that lies outside the heap is read where it is. */
    private static BytePointer outsideTheHeap(Excerpt excerpt) {
        if (excerpt.isWhole() && excerpt.file().isDirect()) {
            return new BytePointer(excerpt.file().slice(0, excerpt.length()));
        }
        BytePointer copy = new BytePointer((long) excerpt.length());
        excerpt.copyTo(copy.asBuffer());
        return copy;
    }

    static byte[] encodeJpeg(Mat picture) {
        try (BytePointer extension = new BytePointer(".jpg");
                BytePointer encoded = new BytePointer();
                IntPointer options = new IntPointer(opencv_imgcodecs.IMWRITE_JPEG_QUALITY, JPEG_QUALITY)) {
            if (!opencv_imgcodecs.imencode(extension, picture, encoded, options)) {
                throw new IllegalStateException(
                        "OpenCV cannot write a JPEG of " + picture.cols() + " x " + picture.rows() + " pixels");
            }
            byte[] jpeg = new byte[Math.toIntExact(encoded.limit())];
            encoded.get(jpeg);
            return jpeg;
        }
    }

    private static ErrorCallback silence() {
        // JavaCPP would count the memory of the whole process, PyTorch's and mapped files too, against the Java heap.
        for (String limit : new String[] {"org.bytedeco.javacpp.maxbytes", "org.bytedeco.javacpp.maxphysicalbytes"}) {
            System.setProperty(limit, System.getProperty(limit, "0"));
        }
        OpenCvLog.turnOff();
        opencv_core.setNumThreads(1);
        ErrorCallback silent = new ErrorCallback() {
            @Override
            public int call(
                    int status, BytePointer function, BytePointer message, BytePointer file, int line, Pointer data) {
                return 0;
            }
        };
        opencv_core.redirectError(silent);
        return silent;
    }
}
