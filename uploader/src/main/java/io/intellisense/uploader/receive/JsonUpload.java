package io.intellisense.uploader.receive;

import io.intellisense.domain.ImageLimits;
import io.intellisense.uploader.UploaderOptions;
import io.intellisense.uploader.problem.ProblemKind;
import io.intellisense.web.problem.ApiProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Reads a file as base64 in JSON, {@code {"file": "...", "filename": "..."}}, and decodes it while it arrives. */
@Component
class JsonUpload {

    private static final String EXPECTED = "send {\"file\": \"<base64>\", \"filename\": \"x.jpg\"}";
    private static final int NAME_BYTES = 4096;

    private final Reception reception;
    private final long mostBytes;

    JsonUpload(Reception reception, UploaderOptions options) {
        this.reception = reception;
        this.mostBytes = bodyOf(options.images().limits());
    }

    /** Base64 makes four characters of three bytes; line ends and the rest of the JSON are allowed for. */
    private static long bodyOf(ImageLimits limits) {
        return limits.maxBytes() * 3 / 2 + 64 * 1024;
    }

    Receipt receive(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > mostBytes) {
            throw reception.tooLarge();
        }
        FlatJson json = new FlatJson(RequestBody.of(request, mostBytes));
        Reception.Checked file = null;
        String name = null;
        try {
            for (String field = json.nextName(); field != null; field = json.nextName()) {
                if (field.equals("file") && file == null) {
                    file = reception.read(Base64Stream.of(json.value()));
                } else if (field.equals("filename") && name == null) {
                    name = json.text(NAME_BYTES);
                } else {
                    throw bad("There is no second and no other field '" + FileName.shown(field) + "'");
                }
            }
            if (file == null) {
                throw bad("The field 'file' is missing");
            }
            return reception.keep(file, FileName.shown(name));
        } finally {
            if (file != null) {
                file.close();
            }
        }
    }

    private static ApiProblem bad(String what) {
        return new ApiProblem(ProblemKind.BAD_REQUEST, what + "; " + EXPECTED + ".");
    }
}
