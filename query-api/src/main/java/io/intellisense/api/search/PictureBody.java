package io.intellisense.api.search;

import io.intellisense.api.QueryApiOptions;
import io.intellisense.api.problem.ProblemKind;
import io.intellisense.web.problem.ApiProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.springframework.stereotype.Component;

/** Reads the one picture of a request: the first file of a form, or the body itself. */
@Component
class PictureBody {

    private final int maxBytes;

    PictureBody(QueryApiOptions options) {
        this.maxBytes = options.search().maxPictureBytes();
    }

    byte[] read(HttpServletRequest request) throws IOException {
        try {
            return JakartaServletFileUpload.isMultipartContent(request)
                    ? firstFile(new JakartaServletFileUpload<>().getItemIterator(request))
                    : all(request.getInputStream());
        } catch (FileUploadException e) {
            throw new ApiProblem(
                    ProblemKind.BAD_REQUEST, "The form cannot be read to its end: " + e.getMessage() + ".", e);
        }
    }

    private byte[] firstFile(FileItemInputIterator parts) throws IOException {
        while (parts.hasNext()) {
            FileItemInput part = parts.next();
            if (!part.isFormField()) {
                return all(part.getInputStream());
            }
        }
        throw new ApiProblem(
                ProblemKind.BAD_REQUEST, "The form holds no file; send the picture as a part with a file name.");
    }

    private byte[] all(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(maxBytes + 1);
        if (bytes.length > maxBytes) {
            throw new ApiProblem(
                    ProblemKind.TOO_MANY_BYTES,
                    "A picture to search by may have %,d bytes at most; make it smaller.".formatted(maxBytes));
        }
        if (bytes.length == 0) {
            throw new ApiProblem(ProblemKind.EMPTY_FILE, "The picture has no bytes; choose another file.");
        }
        return bytes;
    }
}
