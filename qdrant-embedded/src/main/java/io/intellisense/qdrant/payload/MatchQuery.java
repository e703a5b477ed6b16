package io.intellisense.qdrant.payload;

import static io.intellisense.qdrant.payload.FilterQuery.hasKind;

import io.intellisense.qdrant.Refusal;
import io.qdrant.client.grpc.Common.Match;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;

/** Says an exact match as a Lucene query; of a list, one matching element is enough. */
final class MatchQuery {

    private static final int DETERMINIZE_WORK_LIMIT = Operations.DEFAULT_DETERMINIZE_WORK_LIMIT;

    private MatchQuery() {}

    static Query of(String path, Match match) {
        return switch (match.getMatchValueCase()) {
            case KEYWORD -> new TermQuery(new Term(FieldNames.keyword(path), FieldNames.term(match.getKeyword())));
            case KEYWORDS ->
                new TermInSetQuery(
                        FieldNames.keyword(path), terms(match.getKeywords().getStringsList()));
            case EXCEPT_KEYWORDS ->
                exceptTexts(path, terms(match.getExceptKeywords().getStringsList()));
            case INTEGER -> LongPoint.newExactQuery(FieldNames.integer(path), match.getInteger());
            case INTEGERS ->
                LongPoint.newSetQuery(
                        FieldNames.integer(path), match.getIntegers().getIntegersList());
            case EXCEPT_INTEGERS ->
                exceptIntegers(path, match.getExceptIntegers().getIntegersList());
            case BOOLEAN -> new TermQuery(new Term(FieldNames.bool(path), Boolean.toString(match.getBoolean())));
            case TEXT, PHRASE, TEXT_ANY -> throw Refusal.unsupported("full-text matches");
            case MATCHVALUE_NOT_SET -> throw Refusal.invalid("the match on '" + path + "' has no value");
        };
    }

    /** A text that is none of these, or a value that is no text at all. */
    private static Query exceptTexts(String path, List<BytesRef> terms) {
        Automaton others = Operations.minus(
                Automata.makeAnyBinary(), Automata.makeBinaryStringUnion(terms), DETERMINIZE_WORK_LIMIT);
        Query otherText = new AutomatonQuery(new Term(FieldNames.keyword(path)), others, DETERMINIZE_WORK_LIMIT, true);
        return any(otherText, hasKind(path, ValueKind.INTEGER), hasKind(path, ValueKind.OTHER));
    }

    /** An integer that is none of these, or a value that is no integer at all. */
    private static Query exceptIntegers(String path, Collection<Long> integers) {
        BooleanQuery.Builder others = new BooleanQuery.Builder()
                .add(hasKind(path, ValueKind.TEXT), Occur.SHOULD)
                .add(hasKind(path, ValueKind.OTHER), Occur.SHOULD);
        String field = FieldNames.integer(path);
        long from = Long.MIN_VALUE;
        for (long excluded : new TreeSet<>(integers)) {
            if (excluded > from) {
                others.add(LongPoint.newRangeQuery(field, from, excluded - 1), Occur.SHOULD);
            }
            if (excluded == Long.MAX_VALUE) {
                return others.build();
            }
            from = excluded + 1;
        }
        return others.add(LongPoint.newRangeQuery(field, from, Long.MAX_VALUE), Occur.SHOULD)
                .build();
    }

    private static Query any(Query... queries) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Query query : queries) {
            any.add(query, Occur.SHOULD);
        }
        return any.build();
    }

    private static List<BytesRef> terms(List<String> texts) {
        return texts.stream().map(FieldNames::term).distinct().sorted().toList();
    }
}
