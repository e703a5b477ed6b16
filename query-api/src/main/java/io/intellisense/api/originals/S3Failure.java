package io.intellisense.api.originals;

import io.intellisense.api.problem.ProblemKind;
import io.intellisense.web.problem.ApiProblem;
import java.util.Locale;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Tells what S3 means by an error. */
final class S3Failure {

    /** Not there, in another version, or shorter. */
    private static final Set<Integer> GONE = Set.of(404, 410, 412, 416);

    private static final String CREDENTIALS =
            "name credentials that may read it with AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, AWS_PROFILE or the"
                    + " machine's role, its server with AWS_ENDPOINT_URL_S3, and its region with AWS_REGION";

    private S3Failure() {}

    static boolean isGone(SdkException failure) {
        return failure instanceof AwsServiceException answer && GONE.contains(answer.statusCode());
    }

    static ApiProblem problem(Exception failure, S3Place place) {
        if (failure instanceof AwsServiceException answer && answer.statusCode() < 500 && answer.statusCode() != 429) {
            return new ApiProblem(
                    ProblemKind.STORAGE_REFUSES,
                    "S3 refuses " + place + " (" + words(answer) + "); " + CREDENTIALS + ".",
                    failure);
        }
        if (isWithoutCredentials(failure)) {
            return new ApiProblem(
                    ProblemKind.STORAGE_REFUSES,
                    "The search service has no credentials for " + place + "; " + CREDENTIALS + ".",
                    failure);
        }
        return new ApiProblem(
                ProblemKind.STORAGE_UNAVAILABLE,
                "S3 does not answer for " + place + " ("
                        + (failure instanceof AwsServiceException answer ? words(answer) : cause(failure))
                        + "); check the server that AWS_ENDPOINT_URL_S3 names, or the network, and try again.",
                failure);
    }

    private static String words(AwsServiceException answer) {
        String code = answer.awsErrorDetails() == null
                ? null
                : answer.awsErrorDetails().errorCode();
        return answer.statusCode() + (code == null ? "" : " " + code);
    }

    private static boolean isWithoutCredentials(Exception failure) {
        return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("unable to load credentials");
    }

    private static String cause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage();
    }
}
