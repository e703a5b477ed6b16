package io.intellisense.uploader.receive;

import io.intellisense.uploader.UploaderOptions;
import io.intellisense.uploader.problem.ProblemKind;
import io.intellisense.web.problem.ApiProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletRequestContext;
import org.springframework.stereotype.Component;

/** Reads the files of a multipart request (RFC 7578) one after the other, as they arrive. */
@Component
class MultipartUpload {

    private final Reception reception;
    private final UploaderOptions.Uploads options;

    MultipartUpload(Reception reception, UploaderOptions options) {
        this.reception = reception;
        this.options = options.uploads();
    }

    /** One outcome per file, in order. @throws BrokenBodyException where the body cannot be read to its end */
    List<FileOutcome> receive(HttpServletRequest request) throws IOException {
        RequestBody body = RequestBody.of(request, options.maxRequestBytes());
        FileItemInputIterator parts = BrokenBodyException.guard(() -> iterate(request, body));
        List<FileOutcome> outcomes = new ArrayList<>();
        while (BrokenBodyException.guard(parts::hasNext)) {
            FileItemInput part = BrokenBodyException.guard(parts::next);
            String name = nameOf(part);
            if (name != null && !name.isBlank()) {
                outcomes.add(receive(part, FileName.shown(name), outcomes.size()));
            }
        }
        if (outcomes.isEmpty()) {
            throw new ApiProblem(
                    ProblemKind.BAD_REQUEST, "The request holds no file; send one as a part with a file name.");
        }
        return outcomes;
    }

    private static FileItemInputIterator iterate(HttpServletRequest request, InputStream body) throws IOException {
        JakartaServletFileUpload<?, ?> upload = new JakartaServletFileUpload<>();
        upload.setHeaderCharset(StandardCharsets.UTF_8);
        return upload.getItemIterator(new JakartaServletRequestContext(request) {
            @Override
            public InputStream getInputStream() {
                return body;
            }
        });
    }

    /** Null where it is a form's field and no file. */
    private static String nameOf(FileItemInput part) {
        try {
            return part.getName();
        } catch (InvalidPathException e) {
            return e.getInput(); // a name with a NUL; it is cleaned before anyone sees it
        }
    }

    private FileOutcome receive(FileItemInput part, String name, int before) {
        if (before >= options.maxFiles()) {
            throw new ApiProblem(
                    ProblemKind.BAD_REQUEST,
                    "A request may hold at most " + options.maxFiles() + " files; send the others in another one.");
        }
        try (Reception.Checked file = reception.read(BrokenBodyException.guard(part::getInputStream))) {
            return FileOutcome.of(reception.keep(file, name));
        } catch (ApiProblem e) {
            if (before == 0 && (e.kind() == ProblemKind.TOO_MANY_BYTES || e.kind() == ProblemKind.DISK_FULL)) {
                throw e; // the rest of a first file is not read only to learn whether others follow
            }
            return FileOutcome.of(name, e);
        }
    }
}
