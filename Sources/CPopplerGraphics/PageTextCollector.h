// Included where Poppler's version is known only.
#pragma once
#include "CPopplerGraphics.h"
#include "DrawnFonts.h"
#include "FontOutlines.h"
#include "NumberedGlyphs.h"
#include "PageLetterTrace.h"
#include "PageShapeCollector.h"

#include <GfxFont.h>
#include <TextOutputDev.h>

#include <cstdint>
#include <memory>
#include <optional>

/// Collects what a page paints and, in the same run, its letters.
///
/// Poppler sorts the letters into words, lines and blocks (`TextPage`). This does with them what its TextOutputDev does,
/// which cannot be used itself: it keeps the sorted page to itself, and once that is taken, puts letters into the old one.
class PageTextCollector final : public PageShapeCollector {
public:
  /// Letters of which nothing in the file says which they are.
  size_t namelessCount = 0;

  /// Of all letters in drawing order those from `first` to before `end` are taken.
  struct Letters {
    size_t first = 0;
    size_t end = SIZE_MAX;
    /// Whether nothing is wanted but their places.
    bool areTraced = false;
  };
  PageLetterTrace trace;
  /// Those fonts of the page that are drawings.
  DrawnFonts drawnFonts;
  /// Those fonts of the document of which the name says nothing.
  FontOutlines fontOutlines;

  /// Begins a page.
  void start(Letters letters) {
    PageShapeCollector::start();
    wanted = letters;
    letterCount = 0;
    namelessCount = 0;
    lastFont = Ref::INVALID();
    drawnFonts.start();
    isSpelledOut = false;
    spelledOut.reset();
    page.reset(new TextPage(/* rawOrder */ false));
    spelledOut.emplace(page.get());
  }

  /// The letters of the page that was interpreted last, sorted; lasts until `release` or the next `start`.
  TextPage &text() { return *page; }

  /// Gives back what the letters took.
  void release() {
    spelledOut.reset();
    page.reset();
  }

  bool useDrawChar() override { return true; }
  bool needCharCount() override { return true; }

  void startPage(int, GfxState *state, XRef *objects) override {
    page->startPage(state);
    fontOutlines.start(objects);
    numberedGlyphs.start(objects);
    trace.start(state->getPageHeight());
  }
  void endPage() override {
    page->endPage();
    page->coalesce(/* physLayout */ true, /* fixedPitch */ 0, /* doHTML */ false, TextOutputDev::minColSpacing1_default);
  }
  void restoreState(GfxState *state) override { drawnFonts.update(*page, state); }
  void updateFont(GfxState *state) override {
    fontOutlines.update(state);
    drawnFonts.update(*page, state);
  }
  void drawChar(GfxState *state, double x, double y, double dx, double dy, double, double, CharCode code, int byteCount,
                const Unicode *characters, int characterCount) override {
    const size_t letter = letterCount++;
    follow(state, x, y, dx, dy, characterCount > 0 && characters[0] == ' ');
    if (wanted.areTraced || letter < wanted.first || letter >= wanted.end) return;
    const auto meaning = numberedGlyphs.meaning(state->getFont().get(), code);
    if (meaning == NumberedGlyphs::Meaning::blank) return;
    const bool isNameless =
        characterCount == 0 || meaning == NumberedGlyphs::Meaning::number || (characterCount == 1 && characters[0] < 0x20 && (characters[0] < 0x09 || characters[0] > 0x0D)) ||
        hasOnlyNumbers(state->getFont().get());
    if (!isNameless || isSpelledOut) {
      spelledOut->addChar(state, x, y, dx, dy, code, byteCount, characters, characterCount);
      return;
    }
    // Its place is kept by a private character made of its code.
    namelessCount++;
    const Unicode standIn = 0xF0000 + (code & 0xFFFF) % 0xFFFE;
    spelledOut->addChar(state, x, y, dx, dy, code, byteCount, &standIn, 1);
  }
  void incCharCount(int count) override { page->incCharCount(count); }
  void beginActualText(GfxState *state, const GooString *text) override {
    isSpelledOut = true;
    spelledOut->begin(state, text);
  }
  void endActualText(GfxState *state) override {
    spelledOut->end(state);
    isSpelledOut = false;
  }

private:
  /// Those fonts of the page of which the drawings are called by numbers.
  NumberedGlyphs numberedGlyphs;

  /// Whether the codes of a font are numbers of its glyphs, which Poppler reads as the letters of these numbers for want of
  /// anything better. One with a map from its codes to glyphs may well have taken letters for codes.
  bool hasOnlyNumbers(const GfxFont *font) {
    if (!font) return false;
    // Not by its address, which the next font may get.
    if (lastFont == *font->getID()) return lastHasOnlyNumbers;
    lastFont = *font->getID();
    lastHasOnlyNumbers = false;
    if (font->isCIDFont() && !font->hasToUnicodeCMap()) {
      const auto *numbered = static_cast<const GfxCIDFont *>(font);
      const GooString *collection = numbered->getCollection();
      lastHasOnlyNumbers = collection && collection->toStr() == "Adobe-Identity" && numbered->getCIDToGIDLen() == 0;
    }
    return lastHasOnlyNumbers;
  }

  /// Of which font `hasOnlyNumbers` was asked last on this page, and the answer.
  Ref lastFont = Ref::INVALID();
  bool lastHasOnlyNumbers = false;

  /// Tells the trace of a letter.
  void follow(GfxState *state, double x, double y, double dx, double dy, bool isBlank) {
    if (isBlank && !wanted.areTraced) return;
    double left, baseline;
    state->transform(x, y, &left, &baseline);
    if (!wanted.areTraced) return trace.add(left, baseline);
    double advance, rise;
    state->transformDelta(dx, dy, &advance, &rise);
    trace.places.push_back({static_cast<float>(left), static_cast<float>(baseline),
                            static_cast<float>(isBlank ? 0 : advance), static_cast<float>(state->getTransformedFontSize())});
  }

  Letters wanted;
  /// How many letters were drawn so far.
  size_t letterCount = 0;

  struct Release {
    void operator()(TextPage *page) const { page->decRefCnt(); }
  };
  std::unique_ptr<TextPage, Release> page;
  /// What the file says that a stretch of letters reads, in place of the letters.
  std::optional<ActualText> spelledOut;
  bool isSpelledOut = false;
};
