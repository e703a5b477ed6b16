package io.intellisense.qdrant.payload;

import io.intellisense.qdrant.PointKey;
import io.intellisense.qdrant.Refusal;
import io.intellisense.qdrant.Supported;
import io.qdrant.client.grpc.Common.Condition;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Common.MinShould;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;

/** Says a Qdrant filter as a Lucene query. */
public final class FilterQuery {

    private FilterQuery() {}

    /** A filter without conditions matches everything. */
    public static Query of(Filter filter) {
        Supported.fields(filter, "should", "must", "must_not", "min_should");
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(new MatchAllDocsQuery(), Occur.FILTER);
        for (Condition condition : filter.getMustList()) {
            add(all, of(condition), Occur.FILTER);
        }
        for (Condition condition : filter.getMustNotList()) {
            add(all, of(condition), Occur.MUST_NOT);
        }
        if (filter.getShouldCount() > 0) {
            all.add(atLeast(1, filter.getShouldList()), Occur.FILTER);
        }
        if (filter.hasMinShould()) {
            MinShould some = filter.getMinShould();
            all.add(atLeast(some.getMinCount(), some.getConditionsList()), Occur.FILTER);
        }
        BooleanQuery query = all.build();
        return query.clauses().size() == 1 ? new MatchAllDocsQuery() : query;
    }

    private static Query of(Condition condition) {
        return switch (condition.getConditionOneOfCase()) {
            case FIELD -> FieldQuery.of(condition.getField());
            case IS_EMPTY -> isEmpty(condition.getIsEmpty().getKey());
            case IS_NULL -> isNull(condition.getIsNull().getKey());
            case HAS_ID ->
                new TermInSetQuery(
                        PointKey.FIELD,
                        condition.getHasId().getHasIdList().stream()
                                .map(PointKey::of)
                                .toList());
            case FILTER -> of(condition.getFilter());
            case NESTED -> throw Refusal.unsupported("nested conditions (on the objects within a list)");
            case HAS_VECTOR -> throw Refusal.unsupported("has_vector conditions");
            case CONDITIONONEOF_NOT_SET -> throw Refusal.invalid("a filter condition is empty");
        };
    }

    /** Points with something at this key. */
    public static Query present(String key) {
        return hasKind(FieldNames.path(key), ValueKind.FILLED);
    }

    /** Missing, null, or a list of nothing. */
    static Query isEmpty(String key) {
        return not(present(key));
    }

    static Query isNull(String key) {
        return hasKind(FieldNames.path(key), ValueKind.NULL);
    }

    static Query hasKind(String path, ValueKind kind) {
        return new TermQuery(new Term(FieldNames.KINDS, FieldNames.term(FieldNames.kind(path, kind))));
    }

    static Query not(Query query) {
        return new BooleanQuery.Builder()
                .add(new MatchAllDocsQuery(), Occur.FILTER)
                .add(query, Occur.MUST_NOT)
                .build();
    }

    private static Query atLeast(long count, List<Condition> conditions) {
        if (count == 0) {
            return new MatchAllDocsQuery();
        }
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        for (Condition condition : conditions) {
            add(some, of(condition), Occur.SHOULD);
        }
        return some.setMinimumNumberShouldMatch((int) Math.min(count, conditions.size() + 1L))
                .build();
    }

    private static void add(BooleanQuery.Builder to, Query query, Occur occur) {
        try {
            to.add(query, occur);
        } catch (IndexSearcher.TooManyClauses e) {
            throw Refusal.unsupported("more than " + IndexSearcher.getMaxClauseCount() + " conditions in one filter");
        }
    }
}
