import type { Document } from '../documents'

export const OUTLINE_004: Document = {
  file: '004_dab2e48ff0414141.txt',
  title: { en: 'Kubernetes networking in plain words: from docker0', zh: '白话之 Kubernetes 网络篇：从 docker0 开始' },
  chapters: [
    {
      id: 'namespaces-and-bridges',
      title: { en: 'Network namespaces and bridges', zh: '网络名字空间与网桥' },
      claims: ['S27', 'S58'],
    },
    {
      id: 'docker0',
      title: { en: 'What docker0 is', zh: '什么是 Docker0' },
      claims: ['S08', 'S06', 'S01', 'S13', 'S64', 'S112'],
    },
    {
      id: 'first-container',
      title: { en: 'Starting the first container', zh: '启动第一个容器' },
      claims: ['S04', 'S02', 'S22', 'S14', 'S30', 'S32', 'S113', 'S17', 'S16', 'S19', 'S20'],
    },
    {
      id: 'second-container',
      title: { en: 'Starting another container', zh: '启动另一个容器' },
      claims: ['S15'],
    },
  ],
}
