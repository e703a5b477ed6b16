package io.intellisense.flink.source;

/** Lists one location. */
final class SingleListing implements Listing {

    private Listed next;

    SingleListing(String uri) {
        next = Listed.at(uri);
    }

    @Override
    public Listed next() {
        Listed listed = next;
        next = null;
        return listed;
    }

    @Override
    public void close() {}
}
