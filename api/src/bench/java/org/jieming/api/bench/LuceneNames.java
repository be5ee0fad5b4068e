package org.jieming.api.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.MMapDirectory;

/**
 * The rival in process: Lucene, its index sorted by rank so that it stops early, with a term for every name, every two and
 * three characters of it, its letters and its initials; merged to one segment.
 */
final class LuceneNames implements AutoCloseable {
    private static final Sort BY_RANK = new Sort(new SortField("rank", SortField.Type.INT));

    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    LuceneNames(List<BenchNames.Name> names, Path folder) throws IOException {
        MMapDirectory directory = new MMapDirectory(folder);
        IndexWriterConfig config = new IndexWriterConfig().setIndexSort(BY_RANK).setRAMBufferSizeMB(256);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (int i = 0; i < names.size(); i++) {
                writer.addDocument(document(names.get(i), i));
            }
            writer.forceMerge(1);
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    private static Document document(BenchNames.Name name, int number) {
        Document document = new Document();
        document.add(new NumericDocValuesField("rank", name.text().length()));
        document.add(new NumericDocValuesField("id", number));
        document.add(new StringField("name", name.text(), Field.Store.NO));
        document.add(new StringField("letters", name.letters(), Field.Store.NO));
        document.add(new StringField("initials", name.initials(), Field.Store.NO));
        for (int length = 2; length <= 3; length++) {
            for (int from = 0; from + length <= name.text().length(); from++) {
                document.add(new StringField("part", name.text().substring(from, from + length), Field.Store.NO));
            }
        }
        return document;
    }

    /** How many of the best twenty answer. */
    int ask(BenchNames.Kind kind, String typed) throws IOException {
        Query query =
                switch (kind) {
                    case EXACT -> new TermQuery(new Term("name", typed));
                    case PREFIX_2 -> new PrefixQuery(new Term("name", typed));
                    case INFIX_2, INFIX_3 -> new TermQuery(new Term("part", typed));
                    case ONE_WRONG -> new FuzzyQuery(new Term("name", typed), 1);
                    case PINYIN -> new TermQuery(new Term("letters", typed));
                    case PINYIN_PREFIX -> new PrefixQuery(new Term("letters", typed));
                    case INITIALS -> new PrefixQuery(new Term("initials", typed));
                };
        return searcher.search(query, new TopFieldCollectorManager(BY_RANK, 20, 1)).scoreDocs.length;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
