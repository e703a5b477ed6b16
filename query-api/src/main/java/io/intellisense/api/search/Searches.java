package io.intellisense.api.search;

import io.intellisense.api.QueryApiOptions;
import io.intellisense.api.filter.Sort;
import io.intellisense.api.images.Page;
import io.intellisense.api.images.Picture;
import io.intellisense.api.library.Library;
import io.intellisense.api.model.EmbeddingModel;
import io.intellisense.api.model.ModelInfo;
import io.intellisense.api.parameters.Parameters;
import io.intellisense.api.problem.ProblemKind;
import io.intellisense.domain.ImageId;
import io.intellisense.index.RankedImage;
import io.intellisense.index.SearchHit;
import io.intellisense.index.StoredImage;
import io.intellisense.web.problem.ApiProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Finds the pages of a search. For the first page of the best only the nearest are asked for, which is quick; whoever goes on, or
 * wants another order, gets a ranking that reaches as deep as paging does, and every page is cut from that one.
 */
@Component
class Searches {

    /** How much further than a page the first look for near duplicates goes: they score alike, so they are close together. */
    private static final int BEYOND_A_PAGE = 200;

    private final Library library;
    private final Rankings rankings;
    private final EmbeddingModel model;
    private final int maxDepth;

    Searches(Library library, EmbeddingModel model, Rankings rankings, QueryApiOptions options) {
        this.library = library;
        this.model = model;
        this.rankings = rankings;
        this.maxDepth = options.search().maxDepth();
    }

    /**
     * Complains to the parameters where the cursor belongs to another search.
     *
     * @throws ApiProblem where the cursor's model answers no more: its hits and those of today's do not mix
     */
    void checkCursor(Scope scope, String identity, Parameters parameters) {
        Cursor cursor = scope.cursor();
        if (cursor != null && cursor.model() != modelNow()) {
            throw new ApiProblem(
                    ProblemKind.MODEL_CHANGED, "The library is searched with another model since; search again.");
        }
        int fingerprint = new Question(null, 0, scope, null, identity).fingerprint();
        if (cursor != null && cursor.search() != fingerprint) {
            parameters.complain("cursor", "'cursor' belongs to another search; leave it out to begin this one.");
        } else if (cursor != null && cursor.rank() >= maxDepth) {
            parameters.complain("cursor", "'cursor' lies beyond rank " + maxDepth + "; make the search narrower.");
        }
    }

    Page page(Question question) {
        if (question.scope().cursor() != null) {
            return following(question);
        }
        if (question.scope().sort() != Sort.RELEVANCE) {
            return begin(question, rank(question));
        }
        return question.scope().group() ? begin(question, nearestGroups(question)) : first(question);
    }

    private Page begin(Question question, Ranking ranking) {
        return cut(question, ranking, 0, rankings.begin(question.fingerprint(), ranking));
    }

    /** The score of the nearest picture, good or not; null where there is none at all. */
    Float bestScore(Question question) {
        Question anything =
                new Question(question.vector(), -1, question.scope(), question.without(), question.identity());
        return library.rank(anything.best(1)).stream()
                .filter(hit -> question.wants(hit.id()))
                .map(RankedImage::score)
                .findFirst()
                .orElse(null);
    }

    private Page first(Question question) {
        int limit = question.scope().limit();
        List<SearchHit> found = library.search(question.best(limit + 1)).stream()
                .filter(hit -> question.wants(hit.id()))
                .toList();
        List<SearchHit> shown = found.stream().limit(limit).toList();
        if (found.size() == shown.size() || limit >= maxDepth) {
            return new Page(shown.stream().map(Picture::of).toList(), null);
        }
        Ranking begun = new Ranking(
                shown.stream()
                        .map(hit -> new RankedImage(
                                hit.id(), hit.score(), hit.payload().facts().takenAt()))
                        .toList(),
                Map.of(),
                false);
        int walk = rankings.begin(question.fingerprint(), begun);
        Cursor next = new Cursor(
                question.fingerprint(),
                modelNow(),
                walk,
                limit,
                shown.get(limit - 1).id());
        return new Page(shown.stream().map(Picture::of).toList(), next.encode());
    }

    /** Enough for a page; the whole ranking where duplicates leave too few. */
    private Ranking nearestGroups(Question question) {
        int limit = question.scope().limit();
        int depth = Math.min(maxDepth, limit + BEYOND_A_PAGE);
        List<RankedImage> found = nearest(question, depth);
        Ranking groups = grouped(found, Sort.RELEVANCE);
        if (depth == maxDepth || found.size() < depth) {
            return groups;
        }
        return groups.images().size() < limit ? rank(question) : groups.begun(limit);
    }

    private Page following(Question question) {
        Cursor cursor = question.scope().cursor();
        Ranking ranking = rankings.of(cursor);
        if (ranking == null || !ranking.whole()) {
            Ranking deep = rank(question);
            ranking = ranking == null ? deep : ranking.continued(deep);
            rankings.put(cursor.search(), cursor.walk(), ranking);
        }
        return cut(question, ranking, ranking.after(cursor), cursor.walk());
    }

    private Ranking rank(Question question) {
        List<RankedImage> found = nearest(question, maxDepth);
        Sort sort = question.scope().sort();
        return question.scope().group() ? grouped(found, sort) : Ranking.of(found, sort);
    }

    private List<RankedImage> nearest(Question question, int depth) {
        return library.rank(question.best(depth)).stream()
                .filter(hit -> question.wants(hit.id()))
                .limit(depth)
                .toList();
    }

    private Ranking grouped(List<RankedImage> found, Sort sort) {
        int depth = Math.min(found.size(), NearDuplicates.DEPTH);
        List<RankedImage> near = found.subList(0, depth);
        Map<ImageId, float[]> vectors = library.vectors(NearDuplicates.candidates(near));
        Map<RankedImage, List<ImageId>> groups = NearDuplicates.of(near, vectors);
        List<RankedImage> shown = new ArrayList<>(groups.keySet());
        shown.addAll(found.subList(depth, found.size()));
        Map<ImageId, List<ImageId>> duplicates = new HashMap<>();
        groups.forEach((leader, behind) -> {
            if (!behind.isEmpty()) {
                duplicates.put(leader.id(), List.copyOf(behind));
            }
        });
        return Ranking.of(List.copyOf(shown), duplicates, sort);
    }

    /** Pictures that are deleted meanwhile are passed over. */
    private Page cut(Question question, Ranking ranking, int start, int walk) {
        int limit = question.scope().limit();
        int end = Math.min(ranking.images().size(), maxDepth);
        List<Picture> hits = new ArrayList<>();
        int at = start;
        while (hits.size() < limit && at < end) {
            List<RankedImage> wanted = ranking.images().subList(at, Math.min(end, at + limit - hits.size()));
            Map<ImageId, StoredImage> there =
                    library.find(wanted.stream().map(RankedImage::id).toList());
            wanted.stream()
                    .filter(image -> there.containsKey(image.id()))
                    .map(image ->
                            Picture.of(there.get(image.id()), image.score()).with(ranking.behind(image.id())))
                    .forEach(hits::add);
            at += wanted.size();
        }
        boolean isLast = at >= end && (ranking.whole() || at >= maxDepth);
        if (isLast || at == 0) {
            return new Page(hits, null);
        }
        Cursor next = new Cursor(
                question.fingerprint(),
                modelNow(),
                walk,
                at,
                ranking.images().get(at - 1).id());
        return new Page(hits, next.encode());
    }

    private int modelNow() {
        ModelInfo info = model.info();
        return Objects.hash(info.id(), info.revision());
    }
}
