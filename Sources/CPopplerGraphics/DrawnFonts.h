// Included where Poppler's version is known only.
#pragma once
#include <GfxFont.h>
#include <GfxState.h>
#include <TextOutputDev.h>
#include <goo/GooString.h>

#include <cmath>
#include <cstring>
#include <memory>
#include <string>
#include <vector>

/// Fonts whose letters are drawings of their own (Type 3): their size and name.
///
/// Browsers make them of fonts that they cannot embed. Poppler guesses their size by the width of a letter that need not be
/// in them, and misses it by half; where the units of the drawings are parts of an em, as in those, it is the font's size.
/// Their name stands in the descriptor.
class DrawnFonts {
public:
  /// Forgets the fonts of the page before.
  void start() { known.clear(); }

  /// Gives the text page a font in its true size.
  void update(TextPage &page, GfxState *state) {
    const std::shared_ptr<GfxFont> font = state->getFont();
    const double guess = font && font->getType() == fontType3 ? factor(*font) : 1;
    if (guess == 1) return page.updateFont(state);
    const double size = state->getFontSize();
    state->setFont(font, size / guess);
    page.updateFont(state);
    state->setFont(font, size);
  }

  /// The name of a font from its descriptor, for one without a name of its own; null where it has none.
  const GooString *nameOf(const TextFontInfo &font) const {
    for (const Known &one : known) {
      if (one.hasName && font.matches(&one.id)) return &one.name;
    }
    return nullptr;
  }

  /// Whether a font's size is known, not guessed.
  bool isSized(const TextFontInfo &font) const {
    for (const Known &one : known) {
      if (font.matches(&one.id)) return one.isSized;
    }
    return false;
  }

private:
  struct Known {
    Ref id;
    bool isSized;
    double factor;
    bool hasName;
    GooString name;
  };
  std::vector<Known> known;

  /// What Poppler's guess multiplies the size of a font by, where that can be told to be wrong; otherwise 1.
  double factor(const GfxFont &font) {
    for (const Known &one : known) {
      if (one.id == *font.getID()) return one.factor;
    }
    const GooString *name = font.getEmbeddedFontName();
    const bool isSized = hasPartsOfAnEm(font);
    known.push_back({*font.getID(), isSized, isSized ? guess(static_cast<const Gfx8BitFont &>(font)) : 1,
                     name != nullptr, name ? GooString(name) : GooString()});
    return known.back().factor;
  }

  /// Whether an em has as many units as outlines usually have, 1000 or up to 4096, or is the unit itself, as Cairo draws
  /// them: then letters are hardly wider than one.
  static bool hasPartsOfAnEm(const GfxFont &font) {
    const double *matrix = font.getFontMatrix();
    const double units = matrix[0] == 0 ? 0 : 1 / std::fabs(matrix[0]);
    const double *box = font.getFontBBox();
    const bool isUnit = std::fabs(units - 1) < 1e-6 && box[2] - box[0] < 4 && box[3] - box[1] < 4;
    return (isUnit || (units > 499 && units < 4097)) && matrix[1] == 0 && matrix[2] == 0 &&
           std::fabs(std::fabs(matrix[3]) - std::fabs(matrix[0])) < 1e-6;
  }

  /// As TextPage::updateFont guesses: by the width of the m, of any letter, or of anything.
  static double guess(const Gfx8BitFont &font) {
    double m = 0, letter = 0, any = 0;
    bool hasLetter = false;
    for (int code = 0; code < 256; code++) {
      const char *name = font.getCharName(code);
      if (!name) continue;
      const double width = font.getWidth(static_cast<unsigned char>(code));
      const bool isLetter = std::strlen(name) == 1 && ((*name >= 'A' && *name <= 'Z') || (*name >= 'a' && *name <= 'z'));
      if (isLetter && *name == 'm') m = width;
      if (isLetter && !hasLetter) {
        hasLetter = true;
        letter = width;
      }
      if (any <= 0 && width > 0) any = width;
    }
    return m > 0 ? m / 0.6 : letter > 0 ? letter / 0.5 : any > 0 ? any / 0.5 : 1;
  }
};
