package io.intellisense.flink.manifest;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** The records of a CSV file, named by its first one. */
final class CsvEntries implements Entries {

    private final List<String> names;
    private final CsvRecords records;
    private final Places places;

    private CsvEntries(List<String> names, CsvRecords records, Places places) {
        this.names = names;
        this.records = records;
        this.places = places;
    }

    /** @throws IOException also where the first record names no column of places */
    static CsvEntries open(Manifest manifest, long offset, long line, Places places) throws IOException {
        CsvRecords records = new CsvRecords(manifest.bytes(0), 0, 1);
        try {
            List<String> names = namesIn(records.next());
            if (offset > 0) {
                records.close();
                records = new CsvRecords(manifest.bytes(offset), offset, line);
            }
            return new CsvEntries(names, records, places);
        } catch (IOException e) {
            records.close();
            throw e;
        }
    }

    private static List<String> namesIn(CSVRecord header) throws IOException {
        List<String> names = header == null
                ? List.of()
                : header.stream().map(name -> name.replace("\uFEFF", "")).toList();
        if (names.stream().map(Fields::plain).noneMatch(name -> name.equals("path") || name.equals("uri"))) {
            throw new IOException("its first line names no column 'path' or 'uri'");
        }
        return names;
    }

    @Override
    public ManifestEntry next() throws IOException {
        CSVRecord record = records.next();
        if (record == null) {
            return null;
        }
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(names.size(), record.size()); i++) {
            named.put(names.get(i), record.get(i));
        }
        return Fields.of(named).entry(records.offsetOf(record), records.line(), places);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
