package io.intellisense.uploader.receive;

import io.intellisense.web.problem.ApiProblem;

/**
 * What became of one file of a request.
 *
 * @param receipt null where it was refused
 * @param problem null where it is in the store
 */
record FileOutcome(String fileName, Receipt receipt, ApiProblem problem) {

    static FileOutcome of(Receipt receipt) {
        return new FileOutcome(receipt.fileName(), receipt, null);
    }

    static FileOutcome of(String fileName, ApiProblem problem) {
        return new FileOutcome(fileName, null, problem);
    }
}
