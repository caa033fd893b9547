import type { DataLayer, Drawing, OwnScene } from '../../src/state/work';

export const drawing = (id: string, label = ''): Drawing => ({
  type: 'Feature',
  id,
  properties: { kind: 'line', colour: '#a8122f', label },
  geometry: {
    type: 'LineString',
    coordinates: [
      [113, 22.5],
      [113.1, 22.6],
    ],
  },
});

export const dataLayer = (id: string, name = ''): DataLayer => ({
  id,
  name,
  data: {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { name: '一号', area: 3.5, open: true, note: null },
        geometry: { type: 'Point', coordinates: [113, 22.5] },
      },
      {
        type: 'Feature',
        properties: {},
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [113, 22],
              [113.1, 22],
              [113.1, 22.1],
              [113, 22],
            ],
          ],
        },
      },
    ],
  },
  columns: ['name', 'area', 'open', 'note'],
  datum: 'WGS84',
  style: {
    colour: { kind: 'category', column: 'name', colours: [['一号', '#20395c']], other: '#888888' },
    size: { kind: 'column', column: 'area', domain: [0, 10], radii: [3, 12] },
    opacity: 0.8,
    label: 'name',
  },
  filter: { column: 'name', values: ['一号'] },
  shown: true,
});

export const ownScene = (id: string, text = ''): OwnScene => ({
  id,
  title: '开场',
  text,
  link: '?v=1&lang=zh-Hans&place=2',
});
