package io.intellisense.cli.hub;

import io.intellisense.standalone.UserError;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;

/** What a hub will not give, as one sentence that says what to do. */
final class Refusal {

    private static final String CODE = "X-Error-Code";

    private Refusal() {}

    /** The checkpoint is there, or so it seems. */
    static boolean isAboutTheFile(HttpHeaders headers) {
        String code = headers.firstValue(CODE).orElse("EntryNotFound");
        return code.equals("EntryNotFound");
    }

    static UserError of(CheckpointName name, HttpResponse<?> answer, URI hub, boolean hasToken) {
        String code = answer.headers().firstValue(CODE).orElse("");
        int status = answer.statusCode();
        if (code.equals("GatedRepo") || status == 403) {
            return new UserError(name.id() + " is given only to those who agreed to its terms: do so at " + hub + "/"
                    + name.id() + (hasToken ? ", with the account of HF_TOKEN." : ", then set HF_TOKEN."));
        }
        if (code.equals("RevisionNotFound")) {
            return new UserError(name.id() + " has no revision " + name.revision() + "; " + hub + "/" + name.id()
                    + "/commits/main lists them.");
        }
        if (code.equals("RepoNotFound") || status == 404) {
            return new UserError(hub + " has no model " + name.id() + (hasToken ? "" : " that it shows to everybody")
                    + "; check the name" + (hasToken ? "." : ", or set HF_TOKEN where it is yours."));
        }
        if (status == 401) {
            return new UserError(
                    hasToken
                            ? hub + " does not accept HF_TOKEN; make a new one there, or unset it."
                            : hub + " wants to know who asks for " + name.id() + "; set HF_TOKEN.");
        }
        return new UserError(
                hub + " answers with HTTP status " + status + " to a request for " + name + "; check HF_ENDPOINT.");
    }
}
