// Included where Poppler's version is known only.
#pragma once
#include "CPopplerGraphics.h"
#include "DrawnFonts.h"
#include "FontOutlines.h"

#include <Page.h>
#include <TextOutputDev.h>
#include <goo/GooString.h>

#include <algorithm>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// Reads characters, boxes and styles of a sorted page, as poppler-glib's poppler_page_get_text,
/// ..._get_text_layout and ..._get_text_attributes give them together.
class PageTextReader {
public:
  std::vector<PageGlyph> glyphs;
  std::vector<PageTextStyle> styles;

  /// Reads what lies on a page of this size.
  void read(TextPage &page, const DrawnFonts &drawnFonts, const FontOutlines &fontOutlines, double width, double height) {
    drawn = &drawnFonts;
    outlines = &fontOutlines;
    glyphs.clear();
    styles.clear();
    names.clear();
    lastWord = nullptr;
    PDFRectangle all(0, 0, width, height);
    int lineCount = 0;
    const LineList lines{page.getSelectionWords(&all, selectionStyleGlyph, &lineCount)};
    if (!lines) return;
    bool mayBeReordered = false;
    for (int line = 0; line < lineCount; line++) {
      const std::unique_ptr<std::vector<TextWordSelection *>> words{lines.get()[line]};
      for (size_t index = 0; index < words->size(); index++) {
        const std::unique_ptr<TextWordSelection> selection{(*words)[index]};
        const TextWord *word = selection->getWord();
        for (int place = selection->getBegin(); place < selection->getEnd(); place++) {
          PageGlyph glyph;
          glyph.character = *word->getChar(place);
          glyph.style = styleOf(word, place);
          word->getCharBBox(place, &glyph.box[0], &glyph.box[1], &glyph.box[2], &glyph.box[3]);
          mayBeReordered = mayBeReordered || mayRunLeft(glyph.character);
          glyphs.push_back(glyph);
        }
        if (word->hasSpaceAfter() && index + 1 < words->size()) addBlank();
      }
      if (line + 1 < lineCount) addBlank();
    }
    // Poppler alone knows how it orders writing that runs left: its text is laid over the boxes.
    if (mayBeReordered) takeCharacters(*std::unique_ptr<GooString>(page.getSelectionText(&all, selectionStyleGlyph)));
  }

private:
  struct Free {
    void operator()(std::vector<TextWordSelection *> **lines) const { gfree(lines); }
  };
  using LineList = std::unique_ptr<std::vector<TextWordSelection *> *, Free>;

  /// Colours of the styles as Poppler has them, and their names; a deque leaves them where they are.
  std::deque<std::string> names;
  /// The page's fonts that have no other name than that of their descriptor.
  const DrawnFonts *drawn = nullptr;
  /// What the letters of fonts look like of which the name says nothing.
  const FontOutlines *outlines = nullptr;
  /// Where the style before was taken from.
  const TextWord *lastWord = nullptr;
  int lastPlace = 0;
  int32_t lastStyle = 0;

  /// A blank between words or at a line's end, which has no box that matters.
  void addBlank() { glyphs.push_back({' ', lastStyle, {}}); }

  /// The style of a character; most have that of the one before.
  int32_t styleOf(const TextWord *word, int place) {
    if (lastWord && isSame(word, place)) return lastStyle;
    lastWord = word;
    lastPlace = place;
    double red, green, blue;
    word->getColor(&red, &green, &blue);
    const GooString *name = word->getFontName(place);
    if (!name || name->getLength() == 0) name = drawn->nameOf(*word->getFontInfo(place));
    const FontOutlines::Look look = outlines->of(*word->getFontInfo(place));
    const bool isNamed = name && name->getLength() > 0;
    const char *fontName = isNamed || !drawn->isSized(*word->getFontInfo(place)) ? nameOf(name) : "Drawn";
    const PageTextStyle style = {fontName, word->getFontSize(), {part(red), part(green), part(blue)},
                                 look.isHeavy, look.isSlanted};
    for (size_t index = 0; index < styles.size(); index++) {
      const PageTextStyle &known = styles[index];
      if (known.size == style.size && known.is_heavy == style.is_heavy && known.is_slanted == style.is_slanted &&
          std::equal(known.colour, known.colour + 3, style.colour) &&
          std::string_view(known.font_name) == style.font_name) {
        return lastStyle = static_cast<int32_t>(index);
      }
    }
    names.emplace_back(style.font_name);
    styles.push_back(style);
    styles.back().font_name = names.back().c_str();
    return lastStyle = static_cast<int32_t>(styles.size() - 1);
  }

  bool isSame(const TextWord *word, int place) const {
    if (!word->getFontInfo(place)->matches(lastWord->getFontInfo(lastPlace))) return false;
    if (word == lastWord) return true;
    double a[3], b[3];
    word->getColor(&a[0], &a[1], &a[2]);
    lastWord->getColor(&b[0], &b[1], &b[2]);
    return word->getFontSize() == lastWord->getFontSize() && std::equal(a, a + 3, b);
  }

  static uint16_t part(double colour) { return static_cast<uint16_t>(static_cast<int>(colour * 65535.0 + 0.5)); }

  /// The name without the prefix of a subset: capitals and a plus sign.
  static const char *nameOf(const GooString *name) {
    if (!name || name->getLength() == 0) return "Default";
    const char *start = name->c_str(), *end = start;
    while (*end >= 'A' && *end <= 'Z') end++;
    return end > start && *end == '+' ? end + 1 : start;
  }

  /// Whether the character may be of a script that is written from right to left: everything is taken for one that is not
  /// known to be none.
  static bool mayRunLeft(Unicode character) {
    return character >= 0x590 && !(character >= 0x1E00 && character <= 0x200E) &&
           !(character >= 0x2010 && character <= 0x2029) && !(character >= 0x2030 && character <= 0x9FFF) &&
           !(character >= 0xE000 && character <= 0xFB06);
  }

  /// Replaces the characters by those of a text in UTF-8, of which some come in pairs of direction marks without a box.
  void takeCharacters(const GooString &text) {
    size_t index = 0;
    const auto *next = reinterpret_cast<const unsigned char *>(text.c_str());
    const auto *const end = next + text.getLength();
    while (next < end && index < glyphs.size()) {
      const uint32_t character = decode(next, end);
      if (character >= 0x202A && character <= 0x202E) continue;
      glyphs[index++].character = character;
    }
    glyphs.resize(index);
  }

  /// The next code point. Poppler writes well-formed UTF-8 except for surrogates, which come as three bytes.
  static uint32_t decode(const unsigned char *&next, const unsigned char *end) {
    const unsigned char lead = *next++;
    if (lead < 0x80) return lead;
    const int following = lead < 0xC0 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : lead < 0xF8 ? 3 : 0;
    uint32_t value = following == 0 ? 0xFFFD : lead & (0x3F >> following);
    for (int count = 0; count < following; count++) {
      if (next == end || (*next & 0xC0) != 0x80) return 0xFFFD;
      value = value << 6 | (*next++ & 0x3F);
    }
    return value;
  }
};
