package io.intellisense.qdrant.payload;

import io.intellisense.qdrant.Refusal;
import io.qdrant.client.grpc.Common.FieldCondition;
import io.qdrant.client.grpc.Common.GeoBoundingBox;
import io.qdrant.client.grpc.Common.GeoLineString;
import io.qdrant.client.grpc.Common.GeoPoint;
import io.qdrant.client.grpc.Common.GeoPolygon;
import io.qdrant.client.grpc.Common.GeoRadius;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.geo.Polygon;
import org.apache.lucene.search.Query;

/** Says a condition on a place as a Lucene query: within a box, a circle or a polygon. */
final class PlaceQuery {

    private PlaceQuery() {}

    static Query of(String path, FieldCondition condition) {
        String field = FieldNames.place(path);
        try {
            if (condition.hasGeoBoundingBox()) {
                return box(field, condition.getGeoBoundingBox());
            }
            if (condition.hasGeoRadius()) {
                return circle(field, condition.getGeoRadius());
            }
            if (condition.hasGeoPolygon()) {
                return LatLonPoint.newPolygonQuery(field, polygon(condition.getGeoPolygon()));
            }
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("no such area on earth: " + e.getMessage());
        }
        throw Refusal.invalid("the condition on '" + path + "' tests nothing");
    }

    private static Query box(String field, GeoBoundingBox box) {
        GeoPoint northWest = box.getTopLeft();
        GeoPoint southEast = box.getBottomRight();
        return LatLonPoint.newBoxQuery(
                field, southEast.getLat(), northWest.getLat(), northWest.getLon(), southEast.getLon());
    }

    private static Query circle(String field, GeoRadius circle) {
        GeoPoint centre = circle.getCenter();
        return LatLonPoint.newDistanceQuery(field, centre.getLat(), centre.getLon(), circle.getRadius());
    }

    private static Polygon polygon(GeoPolygon polygon) {
        Polygon[] holes =
                polygon.getInteriorsList().stream().map(PlaceQuery::ring).toArray(Polygon[]::new);
        return ring(polygon.getExterior(), holes);
    }

    private static Polygon ring(GeoLineString line, Polygon... holes) {
        return new Polygon(
                line.getPointsList().stream().mapToDouble(GeoPoint::getLat).toArray(),
                line.getPointsList().stream().mapToDouble(GeoPoint::getLon).toArray(),
                holes);
    }
}
